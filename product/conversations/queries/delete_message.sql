UPDATE message SET text = '', deleted_at = $3 WHERE conversation = $1 AND id = $2 AND deleted_at IS NULL
