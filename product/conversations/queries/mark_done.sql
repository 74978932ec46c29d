UPDATE conversation SET done_by = $2, done_at = $3 WHERE id = $1 AND done_at IS NULL
