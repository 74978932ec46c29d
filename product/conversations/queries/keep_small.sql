UPDATE file SET small = $2 WHERE id = $1
