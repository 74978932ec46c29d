DELETE FROM silence WHERE address = $1
