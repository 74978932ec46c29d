-- Whether two have a tie, or one of the first's ties, who may be named as between others, has one with the second.
WITH mine AS (
  SELECT b AS other FROM tie WHERE a = $1 AND lines_from_a > 0 AND lines_from_b > 0 AND ended_at IS NULL
  UNION ALL SELECT a FROM tie WHERE b = $1 AND lines_from_a > 0 AND lines_from_b > 0 AND ended_at IS NULL
), theirs AS (
  SELECT b AS other FROM tie WHERE a = $2 AND lines_from_a > 0 AND lines_from_b > 0 AND ended_at IS NULL
  UNION ALL SELECT a FROM tie WHERE b = $2 AND lines_from_a > 0 AND lines_from_b > 0 AND ended_at IS NULL
)
SELECT 1 FROM mine WHERE other = $2
UNION ALL SELECT 1 FROM mine JOIN theirs ON theirs.other = mine.other JOIN member m ON m.id = mine.other AND m.is_between = 1 AND m.left_at IS NULL
LIMIT 1
