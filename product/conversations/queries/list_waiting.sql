-- SQLite walks outwards from p and so keeps its order; sorting whole rows again would cost as much as two of the joins.
SELECT c.id, c.title, c.opener, c.started_at, p.last_at, c.last_message, c.done_by, c.done_at, p.my_turn, p.later_until, p.unseen_from, l.text, l.author, m.id, m.handle, m.name, m.sentence, m.photo, t.a, t.b, t.lines_from_a, t.lines_from_b, t.last_from_a, t.last_from_b, t.month, t.months_of_a, t.months_of_b, t.conversation, t.ended_at
FROM (SELECT * FROM participant WHERE member = $1 AND kept_away = 0 AND done = 0 AND my_turn = 1 AND last_at >= $2 AND (later_until IS NULL OR later_until <= $3) ORDER BY last_at, conversation LIMIT $4) p
JOIN conversation c ON c.id = p.conversation
JOIN message l ON l.conversation = c.id AND l.id = c.last_message
JOIN participant o ON o.conversation = c.id AND o.member <> p.member
JOIN member m ON m.id = o.member
LEFT JOIN tie t ON t.a = CASE WHEN $1 < o.member THEN $1 ELSE o.member END AND t.b = CASE WHEN $1 < o.member THEN o.member ELSE $1 END
--postgres: ORDER BY p.last_at, c.id, o.member
