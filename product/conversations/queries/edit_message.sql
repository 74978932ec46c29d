UPDATE message SET text = $3, edited_at = $4 WHERE conversation = $1 AND id = $2 AND deleted_at IS NULL
