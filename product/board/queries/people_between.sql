-- What they like to be asked is no offer: it is left out.
SELECT id, sentence, place, time_zone, languages, openers_a_week, away_until FROM member
WHERE id > $1 AND id <= $2 AND left_at IS NULL AND is_guest = 0 ORDER BY id LIMIT $3
