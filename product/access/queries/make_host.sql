UPDATE member SET is_host = 1 WHERE id = $1
