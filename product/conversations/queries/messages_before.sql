SELECT id, author, text, sent_at, edited_at, deleted_at, by_mail FROM message WHERE conversation = $1 AND id < $2 ORDER BY id DESC LIMIT $3
