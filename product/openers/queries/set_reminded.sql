UPDATE opener SET reminded_at = $2, later_until = NULL WHERE id = $1 AND state = 'open' AND reminded_at IS NULL
