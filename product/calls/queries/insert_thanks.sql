INSERT INTO thanks (id, sender, receiver, call, words, at, sender_shows) VALUES ($1, $2, $3, $4, $5, $6, $7)
