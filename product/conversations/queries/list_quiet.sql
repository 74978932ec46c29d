SELECT c.id, c.title, c.opener, c.started_at, p.last_at, c.last_message, c.done_by, c.done_at, p.my_turn, p.later_until, p.unseen_from, l.text, l.author, m.id, m.handle, m.name, m.sentence, m.photo, t.a, t.b, t.lines_from_a, t.lines_from_b, t.last_from_a, t.last_from_b, t.month, t.months_of_a, t.months_of_b, t.conversation, t.ended_at
FROM (SELECT * FROM participant WHERE member = $1 AND kept_away < 2 AND (done = 1 OR last_at < $2) AND (last_at, conversation) < ($5, $6) ORDER BY last_at DESC, conversation DESC LIMIT $3 OFFSET $4) p
JOIN conversation c ON c.id = p.conversation
LEFT JOIN message l ON l.conversation = c.id AND l.id = c.last_message
JOIN participant o ON o.conversation = c.id AND o.member <> p.member
JOIN member m ON m.id = o.member
LEFT JOIN tie t ON t.a = CASE WHEN $1 < o.member THEN $1 ELSE o.member END AND t.b = CASE WHEN $1 < o.member THEN o.member ELSE $1 END
ORDER BY p.last_at DESC, c.id DESC, o.member
