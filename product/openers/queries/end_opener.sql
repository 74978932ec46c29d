UPDATE opener SET state = $2, ended_at = $3 WHERE id = $1 AND state = $4 AND state IN ('open', 'queued')
