INSERT INTO cut_part (conversation, message, words) VALUES ($1, $2, $3)
