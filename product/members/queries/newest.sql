SELECT id, handle, name, sentence FROM member WHERE left_at IS NULL AND id < $2 ORDER BY id DESC LIMIT $1
