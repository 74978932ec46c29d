SELECT r.id, p.id, p.handle, p.name, p.sentence, p.photo, r.kind, r.subject, r.conversation, q.id, q.handle, q.name, q.sentence, q.photo, r.said, r.rule, r.words, r.at, r.decided_at
FROM report r JOIN member p ON p.id = r.reporter JOIN member q ON q.id = r.about
WHERE r.decided_at IS NULL AND r.about <> $2 ORDER BY r.at, r.id LIMIT $1
