SELECT request, status, location, body FROM idempotency_key WHERE member = $1 AND key = $2
