SELECT 1 FROM arrival WHERE member = $1 AND words = $2 AND at > $3 LIMIT 1
