INSERT INTO opener (id, sender, receiver, state, title, text, why, occasion, call, takes_place, written_at, to_address)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
