SELECT m.id, m.handle, m.name, m.sentence
FROM (SELECT member FROM participant GROUP BY member ORDER BY count(*) DESC, member LIMIT 30) p
JOIN member m ON m.id = p.member ORDER BY m.id
