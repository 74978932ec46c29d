SELECT m.name, m.handle, t.lines_from_a, t.lines_from_b, t.last_from_a, t.last_from_b, t.ended_at
FROM tie t JOIN member m ON m.id = t.b WHERE t.a = $1 UNION ALL SELECT m.name, m.handle, t.lines_from_b, t.lines_from_a, t.last_from_b, t.last_from_a, t.ended_at FROM tie t JOIN member m ON m.id = t.a WHERE t.b = $1
