UPDATE message SET files = $3 WHERE conversation = $1 AND id = $2
