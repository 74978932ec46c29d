DELETE FROM arrival WHERE member = $1
