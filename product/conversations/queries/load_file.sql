SELECT f.id, f.message, f.name, f.type, f.size, 0, f.bytes
FROM file f JOIN participant p ON p.conversation = f.conversation AND p.member = $2 AND p.kept_away < 3
WHERE f.id = $1
