SELECT m.id, m.handle, m.name, m.sentence, m.photo, o.id, o.state FROM opener o JOIN member m ON m.id = o.sender
WHERE o.call = $1 AND o.delivered_at IS NOT NULL ORDER BY o.id DESC LIMIT 50
