SELECT c.import, c.id, c.name, c.company, c.position, c.url, c.email, c.is_listed, c.is_kept, c.lines_mine, c.lines_theirs, c.last_mine, c.last_theirs, c.month, c.months_mine, c.months_theirs, m.id, m.handle, m.name, m.sentence, m.photo
FROM contact c LEFT JOIN member m ON m.id = c.joined
WHERE c.member = $1 AND c.import = $2 AND c.id > $3 ORDER BY c.id LIMIT $4
