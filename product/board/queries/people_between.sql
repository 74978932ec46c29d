-- What they like to be asked is no offer: it is left out.
-- What members do not see brings nobody together either.
SELECT id, sentence, CASE WHEN EXISTS (SELECT 1 FROM shown_to s WHERE s.member = id AND s.part = 'place' AND s.level < 2) THEN '' ELSE place END,
  time_zone, CASE WHEN EXISTS (SELECT 1 FROM shown_to s WHERE s.member = id AND s.part = 'languages' AND s.level < 2) THEN '' ELSE languages END,
  openers_a_week, away_until FROM member
WHERE id > $1 AND id <= $2 AND left_at IS NULL AND is_guest = 0 ORDER BY id LIMIT $3
