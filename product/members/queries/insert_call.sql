INSERT INTO call (id, member, kind, words, opened_at) VALUES ($1, $2, $3, $4, $5)
