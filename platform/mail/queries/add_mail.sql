INSERT INTO mail (id, member, address, kind, message, made_at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
