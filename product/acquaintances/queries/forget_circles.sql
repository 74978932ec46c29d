DELETE FROM circle WHERE at < $1
