-- Each side of a pair counted in the ledger, against the pair's row; a pair that only one of them knows differs too.
WITH side AS (
  SELECT CASE WHEN sender < receiver THEN sender ELSE receiver END AS a,
    CASE WHEN sender < receiver THEN receiver ELSE sender END AS b,
    sum(CASE WHEN sender < receiver THEN 1 ELSE 0 END) AS from_a,
    sum(CASE WHEN sender < receiver THEN 0 ELSE 1 END) AS from_b,
    max(CASE WHEN sender < receiver THEN at END) AS last_a,
    max(CASE WHEN sender < receiver THEN NULL ELSE at END) AS last_b
  FROM ledger WHERE kind IN ('opener', 'answer', 'message') GROUP BY 1, 2),
both_sides AS (
  SELECT t.a, t.b, t.lines_from_a, t.lines_from_b, t.last_from_a, t.last_from_b, coalesce(s.from_a, 0) AS from_a,
    coalesce(s.from_b, 0) AS from_b, s.last_a, s.last_b
  FROM tie t LEFT JOIN side s ON s.a = t.a AND s.b = t.b
  UNION ALL
  SELECT s.a, s.b, 0, 0, NULL, NULL, s.from_a, s.from_b, s.last_a, s.last_b
  FROM side s LEFT JOIN tie t ON t.a = s.a AND t.b = s.b WHERE t.a IS NULL)
SELECT x.handle, y.handle, d.lines_from_a, d.lines_from_b, d.from_a, d.from_b
FROM both_sides d JOIN member x ON x.id = d.a JOIN member y ON y.id = d.b
WHERE d.lines_from_a <> d.from_a OR d.lines_from_b <> d.from_b OR coalesce(d.last_from_a, 0) <> coalesce(d.last_a, 0)
  OR coalesce(d.last_from_b, 0) <> coalesce(d.last_b, 0)
LIMIT 1
