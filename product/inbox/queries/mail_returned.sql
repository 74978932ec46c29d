UPDATE mail SET returned_at = $2 WHERE id = $1 AND returned_at IS NULL RETURNING kind, about
