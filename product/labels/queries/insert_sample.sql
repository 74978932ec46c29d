INSERT INTO sample (hash, words) VALUES ($1, $2)
