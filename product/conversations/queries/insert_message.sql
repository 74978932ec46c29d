INSERT INTO message (conversation, id, author, text, sent_at) VALUES ($1, $2, $3, $4, $5)
