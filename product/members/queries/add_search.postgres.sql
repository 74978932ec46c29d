-- What members do not see, they do not find.
INSERT INTO member_search (member, words)
SELECT id, setweight(to_tsvector('simple', name || ' ' || handle), 'A') ||
  to_tsvector('simple', sentence || ' ' ||
  CASE WHEN EXISTS (SELECT 1 FROM shown_to s WHERE s.member = $1 AND s.part = 'place' AND s.level < 2) THEN '' ELSE place END || ' ' ||
  ask_me_about || ' ' ||
  coalesce((SELECT string_agg(words, ' ') FROM call WHERE member = $1 AND closed_at IS NULL), ''))
FROM member WHERE id = $1
