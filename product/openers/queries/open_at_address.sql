SELECT 1 FROM opener WHERE sender = $1 AND to_address = $2 AND to_address <> '' AND state = 'open' LIMIT 1
