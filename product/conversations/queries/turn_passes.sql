UPDATE participant SET before_last_at = last_at, before_done = done, before_turn = my_turn, before_later = later_until,
  before_unseen = unseen_from, last_at = $3, done = 0, later_until = NULL,
  my_turn = CASE WHEN member = $2 THEN 0 ELSE 1 END,
  unseen_from = CASE WHEN member = $2 OR kept_away > 0 THEN NULL ELSE coalesce(unseen_from, CAST($4 AS BIGINT)) END
WHERE conversation = $1
RETURNING member, kept_away
