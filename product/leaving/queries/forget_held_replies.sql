DELETE FROM held_reply WHERE member = $1
