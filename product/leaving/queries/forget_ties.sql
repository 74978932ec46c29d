DELETE FROM tie WHERE a = $1 OR b = $1
