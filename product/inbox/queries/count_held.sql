SELECT count(*) FROM held_reply WHERE member = $1 AND at > $2
