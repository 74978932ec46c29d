SELECT m.id, m.handle, m.name, m.sentence, m.photo, o.id, o.state FROM opener o JOIN member m ON m.id = o.sender
WHERE o.call = $1 AND o.sender = $2 AND o.state NOT IN ('draft', 'withdrawn') ORDER BY o.id DESC LIMIT 1
