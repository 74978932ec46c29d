UPDATE call SET ends_at = $2, asked_at = NULL WHERE id = $1 AND closed_at IS NULL
