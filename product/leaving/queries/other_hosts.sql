SELECT id FROM member WHERE is_host = 1 AND left_at IS NULL AND id <> $1 LIMIT 1
