DELETE FROM import_line WHERE member = $1 AND import = $2
