DELETE FROM acquaintance WHERE a = $1 OR b = $1
