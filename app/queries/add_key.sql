INSERT INTO idempotency_key (member, key, request, status, location, body, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
