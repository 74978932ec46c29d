DELETE FROM photo WHERE member = $1
