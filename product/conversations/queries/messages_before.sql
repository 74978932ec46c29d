SELECT m.id, m.author, m.text, m.sent_at, m.edited_at, m.deleted_at, m.by_mail, m.files, m.about, m.corrects, r.author, r.text
FROM message m LEFT JOIN message r ON r.conversation = m.conversation AND r.id = m.about AND r.deleted_at IS NULL
WHERE m.conversation = $1 AND m.id < $2 ORDER BY m.id DESC LIMIT $3
