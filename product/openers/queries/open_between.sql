SELECT id FROM opener WHERE sender = $1 AND receiver = $2 AND state = 'open' LIMIT 1
