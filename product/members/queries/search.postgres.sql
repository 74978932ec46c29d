SELECT m.id, m.handle, m.name, m.sentence
FROM member_search s JOIN member m ON m.id = s.member
WHERE s.words @@ to_tsquery('simple', $1) AND m.left_at IS NULL
ORDER BY ts_rank(s.words, to_tsquery('simple', $1)) DESC, m.id LIMIT $2 OFFSET $3
