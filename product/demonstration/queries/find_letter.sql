SELECT id, address, message, made_at FROM mail WHERE id = $1
