UPDATE opener SET state = 'withdrawn', ended_at = $2 WHERE id = $1 AND state IN ('open', 'queued')
