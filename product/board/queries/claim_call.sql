UPDATE call SET dealt_at = $2 WHERE id = $1 AND dealt_at IS NULL AND closed_at IS NULL
