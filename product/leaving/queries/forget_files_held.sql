DELETE FROM held_file WHERE held IN (SELECT id FROM held_reply WHERE member = $1)
