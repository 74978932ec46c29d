UPDATE member SET name = $2 WHERE id = $1 AND is_guest = 1
