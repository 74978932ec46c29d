UPDATE participant SET is_muted = $3, kept_away = CASE WHEN kept_away < 2 THEN CAST($4 AS BIGINT) ELSE kept_away END,
  unseen_from = CASE WHEN CAST($3 AS BIGINT) = 1 THEN NULL ELSE unseen_from END
WHERE conversation = $1 AND member = $2
