INSERT INTO conversation (id, title, opener, started_at, last_message) VALUES ($1, $2, $3, $4, $5)
