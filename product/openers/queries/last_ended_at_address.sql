-- Also after it was taken back: to an address goes one mail. Not after one that did not arrive.
SELECT state, max(ended_at) FROM opener
WHERE sender = $1 AND to_address = $2 AND to_address <> '' AND delivered_at IS NOT NULL
AND (state IN ('passed', 'withdrawn') OR (state = 'lapsed' AND pass_line = ''))
GROUP BY state
