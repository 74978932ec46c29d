DELETE FROM held_reply WHERE at < $1
