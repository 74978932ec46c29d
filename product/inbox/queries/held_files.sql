SELECT name, type, bytes FROM held_file WHERE held = $1 ORDER BY number
