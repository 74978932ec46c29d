-- Those in which the more silent side wrote between $2 and $3; the ones with the most words first.
SELECT m.id, m.handle, m.name, m.sentence, t.a, t.b, t.lines_from_a, t.lines_from_b, t.last_from_a, t.last_from_b, t.month, t.months_of_a, t.months_of_b, t.conversation, t.ended_at
FROM (SELECT * FROM tie WHERE a = $1 UNION ALL SELECT * FROM tie WHERE b = $1) t
JOIN member m ON m.id = CASE WHEN t.a = $1 THEN t.b ELSE t.a END
WHERE t.ended_at IS NULL AND m.left_at IS NULL AND t.last_from_a >= $2 AND t.last_from_b >= $2
AND (t.last_from_a < $3 OR t.last_from_b < $3)
ORDER BY t.lines_from_a + t.lines_from_b DESC, t.a, t.b LIMIT 12
