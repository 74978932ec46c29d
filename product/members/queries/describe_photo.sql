UPDATE photo SET alt = $2 WHERE member = $1
