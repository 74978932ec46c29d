SELECT m.name, m.handle, 'blocked', b.at
FROM block b JOIN member m ON m.id = b.blocked WHERE b.blocker = $1 UNION ALL SELECT m.name, m.handle, 'muted', u.at FROM mute u JOIN member m ON m.id = u.muted WHERE u.member = $1
