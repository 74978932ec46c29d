SELECT t.id, s.id, s.handle, s.name, s.sentence, s.photo, r.id, r.handle, r.name, r.sentence, r.photo, t.call, t.words, t.at, t.sender_shows, t.receiver_shows
FROM thanks t JOIN member s ON s.id = t.sender JOIN member r ON r.id = t.receiver
WHERE t.id = $1 AND (t.sender = $2 OR t.receiver = $2)
