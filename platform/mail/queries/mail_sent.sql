UPDATE mail SET sent_at = $2, problem = '' WHERE id = $1
