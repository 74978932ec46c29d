DELETE FROM asking WHERE at < $1
