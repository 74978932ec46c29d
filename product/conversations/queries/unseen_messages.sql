SELECT c.title, l.text, m.name, coalesce(c.opener, 0), coalesce(r.text, ''), l.corrects
FROM message l
JOIN conversation c ON c.id = l.conversation
JOIN member m ON m.id = l.author
LEFT JOIN message r ON r.conversation = l.conversation AND r.id = l.about AND r.deleted_at IS NULL
WHERE l.conversation = $1 AND l.author <> $2 AND l.sent_at >= $3 AND l.deleted_at IS NULL
ORDER BY l.id LIMIT $4
