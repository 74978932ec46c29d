DELETE FROM saved_search WHERE member = $1
