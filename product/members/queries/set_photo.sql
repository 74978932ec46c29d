UPDATE member SET photo = $2 WHERE id = $1
