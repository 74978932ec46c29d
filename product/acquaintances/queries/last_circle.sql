SELECT at FROM circle WHERE bringer = $1 AND at > $2 ORDER BY at DESC LIMIT 1
