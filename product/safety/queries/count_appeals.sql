SELECT count(*), coalesce(sum(CASE WHEN outcome = 'undone' THEN 1 ELSE 0 END), 0) FROM appeal WHERE decided_at IS NOT NULL AND decided_at >= $1 AND decided_at < $2
