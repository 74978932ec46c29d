SELECT count(*), coalesce(sum(is_pitch), 0) FROM first_words WHERE sent_at > $1 AND conversation IS NULL
