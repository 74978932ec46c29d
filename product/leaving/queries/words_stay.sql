SELECT words_stay FROM member WHERE id = $1 AND left_at IS NOT NULL AND left_at < $2 AND erased_at IS NULL
