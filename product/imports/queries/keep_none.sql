UPDATE contact SET is_kept = 0 WHERE member = $1 AND import = $2 AND is_kept = 1
