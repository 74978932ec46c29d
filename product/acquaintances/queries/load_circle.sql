SELECT c.id, c.bringer, c.name, c.at FROM circle c JOIN circle_person p ON p.circle = c.id AND p.member = $2
WHERE c.id = $1 AND NOT EXISTS (SELECT 1 FROM block x WHERE x.blocker = $2 AND x.blocked = c.bringer)
