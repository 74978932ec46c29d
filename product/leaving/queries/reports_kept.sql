SELECT m.name, r.rule, r.words, r.at
FROM report r JOIN member m ON m.id = r.about WHERE r.reporter = $1 ORDER BY r.id
