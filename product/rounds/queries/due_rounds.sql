SELECT id, round_every, round_hour, next_round_at, last_round_at FROM member
WHERE next_round_at <= $1 AND round_every <> 'never' AND is_guest = 0 AND left_at IS NULL AND email IS NOT NULL
ORDER BY next_round_at LIMIT $2
--postgres: FOR UPDATE SKIP LOCKED
