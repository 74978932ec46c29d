UPDATE asking SET opener = $2 WHERE id = $1
