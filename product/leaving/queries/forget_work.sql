DELETE FROM work WHERE member = $1
