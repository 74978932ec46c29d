UPDATE opener SET pass_line = $2, try_member = $3 WHERE id = $1
