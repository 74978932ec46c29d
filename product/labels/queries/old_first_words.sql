SELECT id FROM first_words WHERE is_sampled = 1 AND sent_at < $1 ORDER BY sent_at LIMIT 500
