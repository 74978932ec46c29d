UPDATE contact SET joined = $2 WHERE member = $1 AND email = $3 AND email <> ''
