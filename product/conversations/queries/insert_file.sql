INSERT INTO file (id, conversation, message, name, type, size, bytes, small) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
