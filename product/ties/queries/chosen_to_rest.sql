SELECT r.other, m.id, m.handle, m.name, m.sentence, m.photo, t.a, t.b, t.lines_from_a, t.lines_from_b, t.last_from_a, t.last_from_b, t.month, t.months_of_a, t.months_of_b, t.conversation, t.ended_at
FROM resting_choice r LEFT JOIN member m ON m.id = r.other AND m.left_at IS NULL
LEFT JOIN tie t ON t.a = CASE WHEN $1 < r.other THEN $1 ELSE r.other END AND t.b = CASE WHEN $1 < r.other THEN r.other ELSE $1 END
AND NOT EXISTS (SELECT 1 FROM block x WHERE (x.blocker = $1 AND x.blocked = r.other) OR (x.blocker = r.other AND x.blocked = $1))
WHERE r.member = $1 AND r.week = $2
