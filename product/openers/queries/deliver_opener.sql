UPDATE opener SET state = 'open', delivered_at = $2, due_at = $3 WHERE id = $1
