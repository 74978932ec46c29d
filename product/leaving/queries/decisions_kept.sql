SELECT act, reason, at, until
FROM decision WHERE about = $1 ORDER BY id
