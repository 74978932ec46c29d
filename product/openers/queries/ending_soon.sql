SELECT o.id, s.id, s.handle, s.name, s.sentence, s.photo, r.id, r.handle, r.name, r.sentence, r.photo, o.to_address, o.state, o.title, o.text, o.why, o.occasion, o.call, o.takes_place, o.written_at, o.delivered_at, o.due_at, o.reminded_at, o.ended_at, o.pass_line, o.conversation, o.later_until, y.id, y.handle, y.name, y.sentence, y.photo
FROM opener o JOIN member s ON s.id = o.sender JOIN member r ON r.id = o.receiver LEFT JOIN member y ON y.id = o.try_member
WHERE o.state = 'open' AND o.due_at > $1 AND o.due_at <= $2 AND o.warned_at IS NULL AND (r.away_until IS NULL OR r.away_until <= $1)
ORDER BY o.due_at LIMIT 200
