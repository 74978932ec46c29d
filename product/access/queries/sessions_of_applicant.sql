UPDATE session SET member = $2 WHERE email = $1 AND member IS NULL
