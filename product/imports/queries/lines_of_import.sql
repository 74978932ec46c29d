SELECT kind, title, organisation, began, ended FROM import_line WHERE member = $1 AND import = $2 ORDER BY id
