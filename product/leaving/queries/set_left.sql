UPDATE member SET left_at = $2, words_stay = $3 WHERE id = $1 AND left_at IS NULL
