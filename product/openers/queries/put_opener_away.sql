UPDATE opener SET later_until = $2 WHERE id = $1
