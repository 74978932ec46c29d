UPDATE conversation SET title = $2 WHERE opener IN (SELECT id FROM opener WHERE sender = $1)
OR opener IN (SELECT o.id FROM opener o JOIN call c ON c.id = o.call WHERE c.member = $1)
