INSERT INTO message (conversation, id, author, text, sent_at, about, corrects) VALUES ($1, $2, $3, $4, $5, $6, $7)
