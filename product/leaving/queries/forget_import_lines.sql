DELETE FROM import_line WHERE member = $1
