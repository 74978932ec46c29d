DELETE FROM session WHERE member = $1
