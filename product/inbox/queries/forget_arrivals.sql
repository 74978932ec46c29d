DELETE FROM arrival WHERE at < $1
