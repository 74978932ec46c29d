UPDATE message SET text = '', deleted_at = $3, files = 0, about = NULL, corrects = 0 WHERE conversation = $1 AND id = $2 AND deleted_at IS NULL
