SELECT count(*) FROM report WHERE reporter = $1 AND at > $2
