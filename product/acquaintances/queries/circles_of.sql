SELECT c.id, c.bringer, c.name, c.at FROM circle c JOIN circle_person p ON p.circle = c.id
WHERE p.member = $1 AND NOT EXISTS (SELECT 1 FROM block x WHERE x.blocker = $1 AND x.blocked = c.bringer) ORDER BY c.id DESC LIMIT 50
