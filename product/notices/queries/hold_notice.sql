INSERT INTO held_notice (member, id, first_line, subject, path, due_at, words, reply_to) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
