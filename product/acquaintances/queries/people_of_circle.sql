-- With the conversation that each has with $2, whichever way it began.
SELECT p.number, p.member, p.name, p.knows, coalesce(k.conversation, t.conversation)
FROM circle_person p
LEFT JOIN acquaintance k ON k.a = CASE WHEN p.member < $2 THEN p.member ELSE $2 END AND k.b = CASE WHEN p.member < $2 THEN $2 ELSE p.member END
LEFT JOIN tie t ON t.a = CASE WHEN p.member < $2 THEN p.member ELSE $2 END AND t.b = CASE WHEN p.member < $2 THEN $2 ELSE p.member END
WHERE p.circle = $1 ORDER BY p.number
