INSERT INTO held_file (held, number, name, type, bytes) VALUES ($1, $2, $3, $4, $5)
