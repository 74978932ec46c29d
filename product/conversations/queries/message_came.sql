UPDATE conversation SET before_message = last_message, before_done_by = done_by, before_done_at = done_at,
  last_message = $2, done_by = NULL, done_at = NULL
WHERE id = $1
