DELETE FROM block WHERE blocker = $1 AND blocked = $2
