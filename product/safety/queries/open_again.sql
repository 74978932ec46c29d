UPDATE opener SET state = 'open', ended_at = NULL WHERE id = $1 AND state = 'withdrawn' AND ended_at = $2 AND due_at > $3
