UPDATE member SET away_until = $2 WHERE id = $1
