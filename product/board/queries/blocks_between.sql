SELECT blocker, blocked FROM block WHERE blocker > $1 AND blocker <= $2
UNION SELECT blocked, blocker FROM block WHERE blocked > $1 AND blocked <= $2
ORDER BY 1, 2
