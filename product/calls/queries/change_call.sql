UPDATE call SET aim = $2, words = $3, details = $4, field = $5, place = $6, is_public = $7, ends_at = $8, asked_at = NULL WHERE id = $1 AND closed_at IS NULL
