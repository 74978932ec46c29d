DELETE FROM held_notice WHERE member = $1 AND due_at <= $2
