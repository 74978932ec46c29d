-- What a page needs beside the member: who sees which part; what the reader noted; whether the reader is kept away; what
-- can be seen on the photo; and whether there is any work, or thanks that others see, to ask for.
SELECT
--sqlite: (SELECT group_concat(s.part || ':' || s.level, ' ') FROM shown_to s WHERE s.member = $1),
--postgres: (SELECT string_agg(s.part || ':' || s.level, ' ') FROM shown_to s WHERE s.member = $1),
  (SELECT n.words FROM private_note n WHERE n.member = $2 AND n.about = $1),
  (SELECT count(*) FROM block b WHERE b.blocker = $1 AND b.blocked = $2),
  (SELECT p.alt FROM photo p WHERE p.member = $1),
  CASE WHEN EXISTS (SELECT 1 FROM work w WHERE w.member = $1) THEN 1 ELSE 0 END,
  CASE WHEN EXISTS (SELECT 1 FROM thanks t WHERE t.receiver = $1 AND t.sender_shows = 1 AND t.receiver_shows = 1) THEN 1 ELSE 0 END
