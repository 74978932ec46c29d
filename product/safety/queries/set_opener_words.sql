UPDATE opener SET title = $2, text = $3, why = $4 WHERE id = $1
