UPDATE conversation SET title = replace(title, $2, $3) WHERE id IN (SELECT conversation FROM participant WHERE member = $1)
