SELECT id, address, message, made_at FROM mail ORDER BY id DESC LIMIT $1
