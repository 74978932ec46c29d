UPDATE member SET asked_by = $2 WHERE id = $1
