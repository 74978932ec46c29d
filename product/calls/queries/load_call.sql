SELECT c.id, c.member, c.kind, c.aim, c.words, c.details, c.field, c.place, c.is_public, c.opened_at, c.ends_at, c.closed_at, c.outcome, c.answers, c.dealt_at FROM call c JOIN member m ON m.id = c.member
WHERE c.id = $1 AND (c.member = $2 OR (m.left_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM block x WHERE x.blocker = $2 AND x.blocked = c.member)
  AND NOT EXISTS (SELECT 1 FROM block x WHERE x.blocked = $2 AND x.blocker = c.member)
  AND (c.closed_at IS NULL
    OR EXISTS (SELECT 1 FROM opener o WHERE o.call = c.id AND o.sender = $2 AND o.delivered_at IS NOT NULL)
    OR EXISTS (SELECT 1 FROM thanks t WHERE t.call = c.id AND (t.receiver = $2 OR (t.sender_shows = 1 AND t.receiver_shows = 1))))))
