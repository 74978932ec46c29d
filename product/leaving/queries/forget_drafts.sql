DELETE FROM draft WHERE member = $1
