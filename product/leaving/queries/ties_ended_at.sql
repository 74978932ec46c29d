SELECT other FROM (SELECT b AS other FROM tie WHERE a = $1 AND ended_at = $2 UNION ALL SELECT a FROM tie WHERE b = $1 AND ended_at = $2) t
WHERE NOT EXISTS (SELECT 1 FROM block x WHERE (x.blocker = $1 AND x.blocked = t.other) OR (x.blocker = t.other AND x.blocked = $1))
