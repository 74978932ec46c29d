UPDATE mail SET due_at = $2, problem = $3 WHERE id = $1
