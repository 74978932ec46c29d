-- What somebody did in the meantime (Later, done) stays.
UPDATE participant SET last_at = before_last_at, my_turn = before_turn,
  done = CASE WHEN done = 0 THEN before_done ELSE done END,
  later_until = CASE WHEN later_until IS NULL THEN before_later ELSE later_until END,
  unseen_from = CASE WHEN unseen_from IS NULL THEN NULL ELSE before_unseen END
WHERE conversation = $1
RETURNING member, kept_away
