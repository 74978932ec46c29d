DELETE FROM live_event WHERE member = $1
