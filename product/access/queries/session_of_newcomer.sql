UPDATE session SET member = $2 WHERE token = $1 AND member IS NULL
