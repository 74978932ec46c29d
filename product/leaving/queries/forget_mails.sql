DELETE FROM mail WHERE member = $1 OR address = $2
