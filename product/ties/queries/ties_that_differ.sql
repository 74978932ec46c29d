-- Each side of a pair counted in the ledger, against the pair's row; a pair that only one of them knows differs too. One
-- list of both, put together by pair: joined, each pair would be looked for in the other list.
WITH side AS (
  SELECT CASE WHEN sender < receiver THEN sender ELSE receiver END AS a,
    CASE WHEN sender < receiver THEN receiver ELSE sender END AS b,
    sum(CASE WHEN sender < receiver THEN 1 ELSE 0 END) AS from_a,
    sum(CASE WHEN sender < receiver THEN 0 ELSE 1 END) AS from_b,
    coalesce(max(CASE WHEN sender < receiver THEN at END), 0) AS last_a,
    coalesce(max(CASE WHEN sender < receiver THEN NULL ELSE at END), 0) AS last_b
  FROM ledger WHERE kind IN ('opener', 'answer', 'message') GROUP BY 1, 2),
both_lists AS (
  SELECT a, b, lines_from_a AS kept_a, lines_from_b AS kept_b, coalesce(last_from_a, 0) AS kept_last_a,
    coalesce(last_from_b, 0) AS kept_last_b, 0 AS from_a, 0 AS from_b, 0 AS last_a, 0 AS last_b
  FROM tie
  UNION ALL SELECT a, b, 0, 0, 0, 0, from_a, from_b, last_a, last_b FROM side),
pair AS (
  SELECT a, b, max(kept_a) AS kept_a, max(kept_b) AS kept_b, max(kept_last_a) AS kept_last_a, max(kept_last_b) AS kept_last_b,
    max(from_a) AS from_a, max(from_b) AS from_b, max(last_a) AS last_a, max(last_b) AS last_b
  FROM both_lists GROUP BY a, b)
SELECT x.handle, y.handle, d.kept_a, d.kept_b, d.from_a, d.from_b
FROM pair d JOIN member x ON x.id = d.a JOIN member y ON y.id = d.b
WHERE d.kept_a <> d.from_a OR d.kept_b <> d.from_b OR d.kept_last_a <> d.last_a OR d.kept_last_b <> d.last_b
LIMIT 1
