DELETE FROM held_notice WHERE member = $1
