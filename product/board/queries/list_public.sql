SELECT c.id, c.member, c.kind, c.aim, c.words, c.details, c.field, c.place, c.is_public, c.opened_at, c.ends_at, c.closed_at, c.outcome, c.answers, c.dealt_at, m.id, m.handle, m.name, m.sentence, m.photo, m.time_zone
FROM call c JOIN member m ON m.id = c.member
WHERE c.kind = $1 AND c.closed_at IS NULL AND c.is_public = 1 AND c.ends_at > $2 AND m.left_at IS NULL
ORDER BY c.id DESC LIMIT $3
