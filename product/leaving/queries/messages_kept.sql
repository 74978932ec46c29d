-- Of a conversation that they left, what they wrote themselves.
SELECT l.conversation, m.name, l.sent_at, l.edited_at, l.text
FROM participant p JOIN message l ON l.conversation = p.conversation JOIN member m ON m.id = l.author
WHERE p.member = $1 AND (p.kept_away < 3 OR l.author = p.member) ORDER BY l.conversation, l.id
