SELECT coalesce(sum(CASE WHEN is_pitch = 0 AND was_labelled = 1 THEN 1 ELSE 0 END), 0),
  coalesce(sum(CASE WHEN is_pitch = 1 AND was_labelled = 0 THEN 1 ELSE 0 END), 0)
FROM verdict WHERE at > $1
