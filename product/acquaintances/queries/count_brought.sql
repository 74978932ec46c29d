SELECT count(*) FROM circle_person p JOIN circle c ON c.id = p.circle WHERE p.member = $1 AND p.number > 1 AND c.at > $2
