UPDATE member SET open_to = $2 WHERE id = $1
