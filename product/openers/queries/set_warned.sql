UPDATE opener SET warned_at = $2 WHERE id = $1
