UPDATE call SET closed_at = $3 WHERE id = $1 AND member = $2 AND closed_at IS NULL
