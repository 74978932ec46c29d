UPDATE message SET by_mail = 1 WHERE conversation = $1 AND id = $2
