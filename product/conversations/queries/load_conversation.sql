SELECT c.id, c.title, c.opener, c.started_at, p.last_at, c.last_message, c.done_by, c.done_at, p.my_turn, p.later_until, p.unseen_from, m.id, m.handle, m.name, m.sentence, m.left_at
FROM participant p
JOIN conversation c ON c.id = p.conversation
JOIN participant o ON o.conversation = c.id AND o.member <> p.member
JOIN member m ON m.id = o.member
WHERE p.conversation = $1 AND p.member = $2
ORDER BY o.member
