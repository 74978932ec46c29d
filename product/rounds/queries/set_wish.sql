UPDATE member SET round_every = $2, round_hour = $3, next_round_at = $4 WHERE id = $1
