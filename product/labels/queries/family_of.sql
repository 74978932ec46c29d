SELECT count(DISTINCT CASE WHEN sent_at > $4 AND conversation IS NULL THEN receiver END), coalesce(max(CASE WHEN sender = $2 AND receiver <> $5 THEN 1 ELSE 0 END), 0)
FROM (SELECT sent_at, receiver, sender, conversation FROM first_words WHERE family = $1 AND sent_at > $3 ORDER BY sent_at DESC LIMIT 2000) f
