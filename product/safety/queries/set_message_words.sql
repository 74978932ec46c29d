UPDATE message SET text = $3, deleted_at = $4 WHERE conversation = $1 AND id = $2
