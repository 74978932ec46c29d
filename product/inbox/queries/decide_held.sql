UPDATE held_reply SET decided_at = $2 WHERE id = $1 AND decided_at IS NULL
