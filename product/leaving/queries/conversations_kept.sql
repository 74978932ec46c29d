SELECT c.id, c.title, c.started_at,
--sqlite: (SELECT group_concat(m.name, ', ') FROM participant o JOIN member m ON m.id = o.member WHERE o.conversation = p.conversation AND o.member <> p.member)
--postgres: (SELECT string_agg(m.name, ', ') FROM participant o JOIN member m ON m.id = o.member WHERE o.conversation = p.conversation AND o.member <> p.member)
FROM participant p JOIN conversation c ON c.id = p.conversation WHERE p.member = $1 ORDER BY c.id
