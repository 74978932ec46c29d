UPDATE first_words SET evidence = '', is_sampled = 0 WHERE sender = $1
