SELECT id FROM report WHERE reporter = $1 AND kind = $2 AND subject = $3 AND decided_at IS NULL
