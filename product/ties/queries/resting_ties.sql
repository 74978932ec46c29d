-- Those in which the more silent side wrote between $2 and $3; the ones with the most words first.
SELECT t.other FROM (
  SELECT b AS other, lines_from_a + lines_from_b AS lines, last_from_a, last_from_b, ended_at FROM tie WHERE a = $1
  UNION ALL SELECT a, lines_from_a + lines_from_b, last_from_a, last_from_b, ended_at FROM tie WHERE b = $1) t
JOIN member m ON m.id = t.other AND m.left_at IS NULL
WHERE NOT EXISTS (SELECT 1 FROM block x WHERE (x.blocker = $1 AND x.blocked = t.other) OR (x.blocker = t.other AND x.blocked = $1))
AND t.ended_at IS NULL AND t.last_from_a >= $2 AND t.last_from_b >= $2 AND (t.last_from_a < $3 OR t.last_from_b < $3)
ORDER BY t.lines DESC, t.other LIMIT 12
