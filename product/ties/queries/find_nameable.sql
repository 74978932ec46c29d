-- Somebody who may be named to $2 beside $3: is here, has no block with either, and, as one between them ($4), wishes it.
-- The graph proposes from what it has followed so far; this is what permits.
SELECT m.id, m.handle, m.name, m.sentence, m.photo FROM member m
WHERE m.id = $1 AND m.left_at IS NULL AND m.is_guest = 0 AND (m.is_between = 1 OR CAST($4 AS BIGINT) = 0)
AND NOT EXISTS (SELECT 1 FROM block x WHERE x.blocker = m.id AND x.blocked IN ($2, $3))
AND NOT EXISTS (SELECT 1 FROM block x WHERE x.blocked = m.id AND x.blocker IN ($2, $3))
