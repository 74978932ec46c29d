SELECT m.id, m.handle, m.name, m.sentence, m.photo, t.a, t.b, t.lines_from_a, t.lines_from_b, t.last_from_a, t.last_from_b, t.month, t.months_of_a, t.months_of_b, t.conversation, t.ended_at
FROM (SELECT * FROM tie WHERE a = $1 UNION ALL SELECT * FROM tie WHERE b = $1) t
JOIN member m ON m.id = CASE WHEN t.a = $1 THEN t.b ELSE t.a END
WHERE t.lines_from_a > 0 AND t.lines_from_b > 0
LIMIT 5000
