SELECT id, handle, name, sentence, photo FROM member WHERE id = $1
