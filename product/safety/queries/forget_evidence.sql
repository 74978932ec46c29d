UPDATE first_words SET evidence = '' WHERE id = $1
