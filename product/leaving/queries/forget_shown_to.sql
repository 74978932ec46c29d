DELETE FROM shown_to WHERE member = $1
