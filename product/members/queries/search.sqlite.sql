SELECT m.id, m.handle, m.name, m.sentence, m.photo
FROM member_search s JOIN member m ON m.id = s.rowid
WHERE member_search MATCH $1 AND m.left_at IS NULL AND NOT EXISTS (SELECT 1 FROM block b WHERE b.blocker = $4 AND b.blocked = m.id)
ORDER BY s.rank, m.id LIMIT $2 OFFSET $3
