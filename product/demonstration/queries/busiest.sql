SELECT m.id, m.handle, m.name, m.sentence, m.photo
FROM (SELECT member FROM participant GROUP BY member ORDER BY count(*) DESC, member LIMIT 30) p
JOIN member m ON m.id = p.member AND m.left_at IS NULL ORDER BY m.id
