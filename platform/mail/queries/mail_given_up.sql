UPDATE mail SET given_up_at = $2, problem = $3 WHERE id = $1
