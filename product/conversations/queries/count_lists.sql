SELECT
  coalesce(sum(CASE WHEN done = 0 AND last_at >= $2 AND my_turn = 1 THEN 1 ELSE 0 END), 0),
  coalesce(sum(CASE WHEN done = 0 AND last_at >= $2 AND my_turn = 0 THEN 1 ELSE 0 END), 0),
  coalesce(sum(CASE WHEN done = 1 OR last_at < $2 THEN 1 ELSE 0 END), 0)
FROM participant WHERE member = $1 AND kept_away < 2
