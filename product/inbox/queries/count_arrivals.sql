SELECT count(*) FROM arrival WHERE member = $1 AND at > $2
