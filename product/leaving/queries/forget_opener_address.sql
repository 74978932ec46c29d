-- What waits still hides whose it was.
UPDATE opener SET to_address = CASE WHEN conversation IS NULL THEN '?' ELSE '' END WHERE receiver = $1 AND to_address <> ''
