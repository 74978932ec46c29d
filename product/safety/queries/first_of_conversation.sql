SELECT id FROM message WHERE conversation = $1 ORDER BY id LIMIT 1
