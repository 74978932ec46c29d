SELECT m.id, m.handle, m.name, m.sentence, m.photo, k.said_by_a, k.said_by_b, k.conversation
FROM (SELECT * FROM acquaintance WHERE a = $1 UNION ALL SELECT * FROM acquaintance WHERE b = $1) k
JOIN member m ON m.id = CASE WHEN k.a = $1 THEN k.b ELSE k.a END
WHERE (k.said_by_a IS NOT NULL OR k.said_by_b IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM block x WHERE x.blocker = $1 AND x.blocked = m.id)
ORDER BY m.name, m.id LIMIT 500
