SELECT count(*) FROM arrival WHERE member = $1 AND what = 'not-taken' AND at > $2
