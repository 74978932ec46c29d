UPDATE saved_search SET last_call = $3, next_at = $4 WHERE member = $1 AND id = $2 AND last_call = $5 AND next_at <= $6
