INSERT INTO held_notice (member, id, first_line, subject, path, due_at) VALUES ($1, $2, $3, $4, $5, $6)
