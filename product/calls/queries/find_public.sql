SELECT c.id, c.member, c.kind, c.aim, c.words, c.details, c.field, c.place, c.is_public, c.opened_at, c.ends_at, c.closed_at, c.outcome, c.answers, c.dealt_at FROM call c JOIN member m ON m.id = c.member
WHERE c.id = $1 AND c.is_public = 1 AND c.closed_at IS NULL AND c.ends_at > $2 AND m.left_at IS NULL
