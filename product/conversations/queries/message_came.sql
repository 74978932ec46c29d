UPDATE conversation SET last_message = $2, done_by = NULL, done_at = NULL WHERE id = $1
