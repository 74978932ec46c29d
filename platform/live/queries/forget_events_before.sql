DELETE FROM live_event WHERE at < $1
