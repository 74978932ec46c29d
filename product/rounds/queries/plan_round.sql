UPDATE member SET next_round_at = $2, last_round_at = $3 WHERE id = $1
