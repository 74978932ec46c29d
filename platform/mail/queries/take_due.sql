-- Not of domains that have their share waiting already.
UPDATE mail SET due_at = $2, attempts = attempts + 1
WHERE id IN (SELECT id FROM mail WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= $1 AND domain NOT IN ($4, $5, $6, $7, $8, $9) ORDER BY due_at LIMIT $3
--postgres: FOR UPDATE SKIP LOCKED
)
RETURNING id, address, message, attempts
