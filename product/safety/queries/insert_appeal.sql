INSERT INTO appeal (decision, member, words, at) VALUES ($1, $2, $3, $4)
