SELECT id, number, name, made_at, last_used_at FROM passkey WHERE member = $1 ORDER BY made_at, number
