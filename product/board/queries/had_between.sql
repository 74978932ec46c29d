-- Who had an open ask already, does not want it, or has answered it.
SELECT c.member, c.id, d.helper FROM call c JOIN deal d ON d.ask = c.id
WHERE c.member > $1 AND c.member <= $2 AND c.closed_at IS NULL
UNION SELECT c.member, c.id, o.sender FROM call c JOIN opener o ON o.call = c.id
WHERE c.member > $1 AND c.member <= $2 AND c.closed_at IS NULL
UNION SELECT c.member, c.id, r.member FROM call c JOIN refusal r ON r.call = c.id
WHERE c.member > $1 AND c.member <= $2 AND c.closed_at IS NULL
ORDER BY 1, 2, 3
