SELECT act, reason, at, until
FROM decision WHERE about = $1 AND act <> 'leave' ORDER BY id
