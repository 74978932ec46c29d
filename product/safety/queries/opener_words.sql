SELECT title, text, why, conversation FROM opener WHERE id = $1
