-- The first of each pair alone, and none that its sender took back.
SELECT CASE WHEN o.state IN ('answered', 'passed') THEN 1 ELSE 0 END, o.delivered_at, o.ended_at
FROM opener o
WHERE o.receiver = $1 AND o.delivered_at > $2 AND o.delivered_at <= $3 AND o.state NOT IN ('draft', 'queued', 'withdrawn')
  AND (o.to_address = '' OR o.state = 'answered')
  AND NOT EXISTS (SELECT 1 FROM opener e WHERE e.sender = o.sender AND e.receiver = o.receiver AND e.delivered_at < o.delivered_at)
ORDER BY o.id DESC LIMIT $4
