UPDATE opener SET receiver = $3, state = $4, title = $5, text = $6, why = $7, occasion = $8, call = $9, takes_place = $10, written_at = $11, to_address = $12
WHERE id = $1 AND sender = $2 AND state = 'draft'
