SELECT id, author, text, sent_at FROM message WHERE conversation = $1 AND id < $2 AND deleted_at IS NULL ORDER BY id DESC LIMIT $3
