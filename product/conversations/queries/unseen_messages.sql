SELECT c.title, l.text, m.name, coalesce(c.opener, 0)
FROM message l
JOIN conversation c ON c.id = l.conversation
JOIN member m ON m.id = l.author
WHERE l.conversation = $1 AND l.author <> $2 AND l.sent_at >= $3 AND l.deleted_at IS NULL
ORDER BY l.id LIMIT $4
