SELECT o.id, s.id, s.handle, s.name, s.sentence, s.photo, r.id, r.handle, r.name, r.sentence, r.photo, o.to_address, o.state, o.title, o.text, o.why, o.occasion, o.call, o.takes_place, o.written_at, o.delivered_at, o.due_at, o.reminded_at, o.ended_at, o.pass_line, o.conversation, o.later_until, y.id, y.handle, y.name, y.sentence, y.photo, f.id, f.is_pitch, f.evidence, v.is_pitch,
  (SELECT count(DISTINCT w.receiver) FROM (SELECT g.receiver FROM first_words g WHERE g.family = f.family AND g.sent_at > f.sent_at - $4 AND g.sent_at < f.sent_at + $4 AND g.receiver <> f.receiver LIMIT 1000) w)
FROM opener o JOIN member s ON s.id = o.sender JOIN member r ON r.id = o.receiver LEFT JOIN member y ON y.id = o.try_member LEFT JOIN first_words f ON f.id = o.id LEFT JOIN verdict v ON v.opener = o.id
WHERE o.receiver = $1 AND o.state = 'open' AND o.due_at > $2 AND (o.later_until IS NULL OR o.later_until <= $2)
AND NOT EXISTS (SELECT 1 FROM block b WHERE b.blocker = $1 AND b.blocked = o.sender) AND NOT EXISTS (SELECT 1 FROM mute u WHERE u.member = $1 AND u.muted = o.sender)
ORDER BY COALESCE(v.is_pitch, f.is_pitch, 0), o.delivered_at, o.id LIMIT $3
