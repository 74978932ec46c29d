DELETE FROM block WHERE blocker = $1 OR blocked = $1
