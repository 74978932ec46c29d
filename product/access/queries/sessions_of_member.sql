SELECT id, device, started_at, last_used_at, token FROM session WHERE member = $1 ORDER BY started_at DESC LIMIT 50
