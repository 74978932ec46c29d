SELECT number, member, name, knows, answered_at FROM circle_person WHERE circle = $1 ORDER BY number
