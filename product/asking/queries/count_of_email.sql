SELECT count(*) FROM asking WHERE email = $1 AND at > $2
