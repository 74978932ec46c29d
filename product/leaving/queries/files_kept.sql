SELECT f.conversation, m.name, f.name, f.type, f.size, f.id
FROM participant p JOIN file f ON f.conversation = p.conversation JOIN message l ON l.conversation = f.conversation AND l.id = f.message JOIN member m ON m.id = l.author WHERE p.member = $1 AND (p.kept_away < 3 OR l.author = p.member) ORDER BY f.id
