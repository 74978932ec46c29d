SELECT b FROM tie WHERE a = $1 AND ended_at = $2 UNION ALL SELECT a FROM tie WHERE b = $1 AND ended_at = $2
