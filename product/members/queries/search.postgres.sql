SELECT m.id, m.handle, m.name, m.sentence, m.photo
FROM member_search s JOIN member m ON m.id = s.member
WHERE s.words @@ to_tsquery('simple', $1) AND m.left_at IS NULL AND NOT EXISTS (SELECT 1 FROM block b WHERE b.blocker = $4 AND b.blocked = m.id)
ORDER BY ts_rank(s.words, to_tsquery('simple', $1)) DESC, m.id LIMIT $2 OFFSET $3
