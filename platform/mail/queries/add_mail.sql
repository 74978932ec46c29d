INSERT INTO mail (id, member, address, kind, message, made_at, due_at, about, domain) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
