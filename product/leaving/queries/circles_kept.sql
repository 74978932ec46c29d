SELECT name, at FROM circle WHERE bringer = $1 ORDER BY id
