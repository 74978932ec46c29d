-- What members do not see, they do not find.
INSERT INTO member_search (rowid, words)
SELECT id, name || ' ' || handle || ' ' || sentence || ' ' ||
  CASE WHEN EXISTS (SELECT 1 FROM shown_to s WHERE s.member = $1 AND s.part = 'place' AND s.level < 2) THEN '' ELSE place END || ' ' ||
  ask_me_about || ' ' ||
  coalesce((SELECT group_concat(words, ' ') FROM call WHERE member = $1 AND closed_at IS NULL), '')
FROM member WHERE id = $1
