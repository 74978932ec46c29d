SELECT count(*) FROM report WHERE at >= $1 AND at < $2
