INSERT INTO session (token, id, member, email, makes_host, device, started_at, last_used_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
