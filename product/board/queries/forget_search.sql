DELETE FROM saved_search WHERE member = $1 AND id = $2
