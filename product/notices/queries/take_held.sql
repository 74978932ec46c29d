SELECT m.id, coalesce(m.email, ''), h.first_line, h.subject, h.path, h.words, h.reply_to, m.is_guest
FROM held_notice h JOIN member m ON m.id = h.member
WHERE h.due_at <= $1 AND (m.is_guest = 1 OR m.round_every <> 'day') AND NOT EXISTS (SELECT 1 FROM mail_stop s WHERE s.member = h.member AND s.kind IN ('round', 'all'))
ORDER BY h.member, h.id
--postgres: FOR UPDATE OF h
