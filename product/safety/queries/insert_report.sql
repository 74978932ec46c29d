INSERT INTO report (id, reporter, kind, subject, conversation, about, said, rule, words, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
