SELECT c.id, c.title, c.started_at, m.name
FROM participant p JOIN conversation c ON c.id = p.conversation JOIN participant o ON o.conversation = c.id AND o.member <> p.member JOIN member m ON m.id = o.member WHERE p.member = $1 ORDER BY c.id
