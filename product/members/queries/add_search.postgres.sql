INSERT INTO member_search (member, words)
SELECT id, setweight(to_tsvector('simple', name || ' ' || handle), 'A') ||
  to_tsvector('simple', sentence || ' ' || place || ' ' || ask_me_about || ' ' ||
  coalesce((SELECT string_agg(words, ' ') FROM call WHERE member = $1 AND closed_at IS NULL), ''))
FROM member WHERE id = $1
