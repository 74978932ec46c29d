SELECT COALESCE(o.text, m.text)
FROM (SELECT id, conversation FROM first_words WHERE sender = $1 AND sent_at > $2 AND receiver <> $3 ORDER BY sent_at DESC LIMIT 20) f
LEFT JOIN opener o ON f.conversation IS NULL AND o.id = f.id
LEFT JOIN message m ON m.conversation = f.conversation AND m.id = f.id
