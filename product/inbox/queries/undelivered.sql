UPDATE mail SET returned_at = $1
WHERE id IN (SELECT id FROM mail WHERE given_up_at IS NOT NULL AND returned_at IS NULL ORDER BY given_up_at LIMIT 100
--postgres: FOR UPDATE SKIP LOCKED
)
RETURNING kind, about, problem
