SELECT p.conversation, p.last_at, c.title,
--sqlite: (SELECT group_concat(m.name, ', ') FROM participant o JOIN member m ON m.id = o.member WHERE o.conversation = p.conversation AND o.member <> p.member)
--postgres: (SELECT string_agg(m.name, ', ') FROM participant o JOIN member m ON m.id = o.member WHERE o.conversation = p.conversation AND o.member <> p.member)
FROM participant p JOIN conversation c ON c.id = p.conversation
WHERE p.member = $1 AND p.kept_away < 2 AND (p.last_at, p.conversation) < ($2, $3)
ORDER BY p.last_at DESC, p.conversation DESC LIMIT $4
