SELECT device, started_at, last_used_at
FROM session WHERE member = $1 ORDER BY started_at
