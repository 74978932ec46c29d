SELECT CASE WHEN o.to_address <> '' THEN o.to_address ELSE m.name END, o.state, o.title, o.text, o.why, o.occasion, o.written_at, o.ended_at, o.pass_line
FROM opener o JOIN member m ON m.id = o.receiver WHERE o.sender = $1 ORDER BY o.id
