SELECT m.name, n.words, n.written_at FROM private_note n JOIN member m ON m.id = n.about WHERE n.member = $1 ORDER BY n.about
