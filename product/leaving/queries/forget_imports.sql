DELETE FROM import WHERE member = $1
