DELETE FROM session WHERE member = $1 AND id = $2
