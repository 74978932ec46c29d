UPDATE participant SET kept_away = CAST($3 AS BIGINT), unseen_from = CASE WHEN CAST($3 AS BIGINT) > 0 THEN NULL ELSE unseen_from END
WHERE member = $1 AND conversation IN (SELECT conversation FROM participant WHERE member = $2)
