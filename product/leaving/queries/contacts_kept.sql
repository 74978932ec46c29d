SELECT name, company, position, url, email, lines_mine, lines_theirs, last_mine, last_theirs
FROM contact WHERE member = $1 ORDER BY import, id
