SELECT id, sender FROM opener WHERE (sender = $1 OR receiver = $1) AND state IN ('open', 'queued') ORDER BY id
