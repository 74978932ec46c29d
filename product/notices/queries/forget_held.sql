DELETE FROM held_notice WHERE due_at <= $1
