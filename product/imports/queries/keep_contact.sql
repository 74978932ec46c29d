UPDATE contact SET is_kept = $4 WHERE member = $1 AND import = $2 AND id = $3
