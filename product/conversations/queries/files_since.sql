SELECT f.id, f.name FROM file f JOIN message m ON m.conversation = f.conversation AND m.id = f.message
WHERE f.conversation = $1 AND m.author <> $2 AND m.sent_at >= $3 ORDER BY f.id LIMIT 100
