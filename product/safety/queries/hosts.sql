SELECT id, handle, name, sentence, photo FROM member WHERE is_host = 1 AND left_at IS NULL ORDER BY id LIMIT 50
