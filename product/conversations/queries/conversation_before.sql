UPDATE conversation SET last_message = before_message, done_by = coalesce(done_by, before_done_by), done_at = coalesce(done_at, before_done_at), before_message = NULL
WHERE id = $1 AND last_message = $2 AND before_message IS NOT NULL
