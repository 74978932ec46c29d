UPDATE member SET handle = $2 WHERE id = $1
