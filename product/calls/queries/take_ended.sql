UPDATE call SET asked_at = $1
WHERE id IN (SELECT id FROM call WHERE ends_at <= $1 AND closed_at IS NULL AND asked_at IS NULL ORDER BY ends_at LIMIT 100)
RETURNING id, member, kind, aim, words, details, field, place, is_public, opened_at, ends_at, closed_at, outcome, answers, dealt_at
