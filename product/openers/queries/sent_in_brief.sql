SELECT o.id, CASE WHEN o.to_address <> '' AND o.state <> 'answered' THEN o.to_address ELSE r.name END, o.state, o.takes_place, o.written_at, o.due_at, o.ended_at, o.pass_line
FROM opener o JOIN member r ON r.id = o.receiver
WHERE o.sender = $1 AND (o.state IN ('draft', 'open', 'queued') OR (o.state IN ('passed', 'lapsed', 'answered') AND o.ended_at > $2))
ORDER BY o.id DESC LIMIT $3
