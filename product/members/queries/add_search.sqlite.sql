INSERT INTO member_search (rowid, words)
SELECT id, name || ' ' || handle || ' ' || sentence || ' ' || place || ' ' || ask_me_about || ' ' ||
  coalesce((SELECT group_concat(words, ' ') FROM call WHERE member = $1 AND closed_at IS NULL), '')
FROM member WHERE id = $1
