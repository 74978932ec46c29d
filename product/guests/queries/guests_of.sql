SELECT m.id, m.handle, m.name, m.sentence, m.photo, p.conversation FROM participant p
JOIN participant o ON o.conversation = p.conversation AND o.member <> p.member
JOIN member m ON m.id = o.member AND m.is_guest = 1 AND m.left_at IS NULL
WHERE p.member = $1 ORDER BY p.conversation DESC LIMIT 200
