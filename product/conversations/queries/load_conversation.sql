SELECT c.id, c.title, c.opener, c.started_at, p.last_at, c.last_message, c.done_by, c.done_at, p.my_turn, p.later_until, p.unseen_from, p.is_muted,
  m.id, m.handle, m.name, m.sentence, m.photo, CASE WHEN m.left_at IS NULL AND o.kept_away < 3 THEN 1 ELSE 0 END, n.words
FROM participant p
JOIN conversation c ON c.id = p.conversation
JOIN participant o ON o.conversation = c.id AND o.member <> p.member
JOIN member m ON m.id = o.member
LEFT JOIN private_note n ON n.member = p.member AND n.about = o.member
WHERE p.conversation = $1 AND p.member = $2 AND p.kept_away < 3
ORDER BY o.member
