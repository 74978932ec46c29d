UPDATE call SET dealt_at = NULL WHERE id = $1
