SELECT id, handle, name, sentence FROM member WHERE left_at IS NULL ORDER BY id DESC LIMIT $1
