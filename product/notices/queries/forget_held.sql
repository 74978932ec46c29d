DELETE FROM held_notice WHERE due_at <= $1
AND EXISTS (SELECT 1 FROM member m WHERE m.id = held_notice.member AND (m.is_guest = 1 OR m.round_every <> 'day'))
