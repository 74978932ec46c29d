SELECT m.id, m.author, m.text, m.sent_at, m.edited_at, m.deleted_at FROM message m WHERE m.conversation = $1 AND m.id <= $2 ORDER BY m.id DESC LIMIT 4
