SELECT first_line, subject, path, words, reply_to FROM held_notice WHERE member = $1 AND due_at <= $2 ORDER BY id
