DELETE FROM work WHERE member = $1 AND id = $2
