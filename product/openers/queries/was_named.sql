SELECT id FROM opener WHERE sender = $1 AND state = 'passed' AND try_member = $2 LIMIT 1
