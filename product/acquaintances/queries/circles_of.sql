SELECT c.id, c.bringer, c.name, c.at FROM circle c JOIN circle_person p ON p.circle = c.id
WHERE p.member = $1 ORDER BY c.id DESC LIMIT 50
