DELETE FROM import WHERE member = $1 AND id = $2
