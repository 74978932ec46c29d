INSERT INTO held_reply (id, member, kind, thing, from_address, words, cut, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
