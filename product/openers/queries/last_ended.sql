SELECT state, max(ended_at) FROM opener
WHERE sender = $1 AND receiver = $2 AND to_address = '' AND state IN ('passed', 'lapsed') AND takes_place = 1
GROUP BY state
