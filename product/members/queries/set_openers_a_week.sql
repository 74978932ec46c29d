UPDATE member SET openers_a_week = $2 WHERE id = $1
