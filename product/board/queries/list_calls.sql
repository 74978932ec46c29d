SELECT c.id, c.member, c.kind, c.aim, c.words, c.details, c.field, c.place, c.is_public, c.opened_at, c.ends_at, c.closed_at, c.outcome, c.answers, c.dealt_at, m.id, m.handle, m.name, m.sentence, m.photo, m.time_zone
FROM call c JOIN member m ON m.id = c.member
WHERE c.kind = $1 AND c.closed_at IS NULL AND c.ends_at > $2 AND c.member <> $3 AND m.left_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM block x WHERE (x.blocker = $3 AND x.blocked = c.member) OR (x.blocked = $3 AND x.blocker = c.member))
ORDER BY (c.answers > 0), c.id DESC LIMIT $4 OFFSET $5
