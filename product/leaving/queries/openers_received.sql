SELECT m.name, o.state, o.title, o.text, o.why, o.occasion, o.delivered_at, o.ended_at, o.pass_line
FROM opener o JOIN member m ON m.id = o.sender WHERE o.receiver = $1 AND o.delivered_at IS NOT NULL ORDER BY o.id
