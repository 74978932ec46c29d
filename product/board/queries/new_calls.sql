SELECT c.id, c.member, c.kind FROM call c JOIN member m ON m.id = c.member
WHERE c.dealt_at IS NULL AND c.closed_at IS NULL AND c.ends_at > $1 AND m.left_at IS NULL ORDER BY c.id LIMIT 100
