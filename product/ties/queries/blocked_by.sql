SELECT blocked FROM block WHERE blocker = $1 ORDER BY at DESC LIMIT 10000
