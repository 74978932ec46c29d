INSERT INTO asking (id, receiver, email, name, text, why, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
