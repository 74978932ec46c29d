UPDATE message SET text = '', deleted_at = coalesce(deleted_at, sent_at) WHERE author = $1 AND conversation IN (SELECT conversation FROM participant WHERE member = $1)
