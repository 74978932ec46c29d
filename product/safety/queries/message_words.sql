SELECT text FROM message WHERE conversation = $1 AND id = $2 AND deleted_at IS NULL
