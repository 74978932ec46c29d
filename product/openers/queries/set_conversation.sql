UPDATE opener SET conversation = $2 WHERE id = $1
