UPDATE call SET dealt_at = $1 WHERE dealt_at IS NULL AND closed_at IS NULL AND id <= $2
