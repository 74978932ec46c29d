SELECT s.name, r.name, t.words, t.at
FROM thanks t JOIN member s ON s.id = t.sender JOIN member r ON r.id = t.receiver WHERE t.sender = $1 OR t.receiver = $1 ORDER BY t.id
