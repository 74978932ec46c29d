UPDATE first_words SET is_sampled = 0 WHERE id = $1
