SELECT id FROM member WHERE left_at IS NOT NULL AND left_at < $1 AND erased_at IS NULL ORDER BY left_at LIMIT 50
