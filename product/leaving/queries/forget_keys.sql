DELETE FROM idempotency_key WHERE member = $1
