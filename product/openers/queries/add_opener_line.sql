INSERT INTO opener_line (opener, id, text, at) VALUES ($1, $2, $3, $4)
