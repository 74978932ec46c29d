UPDATE participant SET last_at = before_last_at, done = before_done, my_turn = before_turn, later_until = before_later,
  unseen_from = CASE WHEN unseen_from IS NULL THEN NULL ELSE before_unseen END
WHERE conversation = $1
RETURNING member, kept_away
