UPDATE report SET decided_at = NULL WHERE id = $1
