DELETE FROM idempotency_key WHERE made_at < $1
