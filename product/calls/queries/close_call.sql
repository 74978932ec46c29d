UPDATE call SET closed_at = $2, outcome = $3 WHERE id = $1 AND closed_at IS NULL
