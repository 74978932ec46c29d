SELECT coalesce(m.email, ''), m.time_zone,
  (SELECT count(*) FROM mail_stop s WHERE s.member = m.id AND s.kind IN ($2, 'all')),
  (SELECT count(*) FROM mail q WHERE q.member = m.id AND q.made_at > $3), m.is_guest
FROM member m WHERE m.id = $1 AND m.left_at IS NULL
