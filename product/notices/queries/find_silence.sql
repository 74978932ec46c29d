SELECT 1 FROM silence WHERE address = $1
