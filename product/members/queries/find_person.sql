SELECT id, handle, name, sentence FROM member WHERE id = $1
