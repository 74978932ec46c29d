SELECT q.id, coalesce(m.away_until, 0)
FROM (SELECT receiver, min(id) AS id FROM opener w WHERE state = 'queued' AND NOT EXISTS (SELECT 1 FROM block b WHERE b.blocker = w.receiver AND b.blocked = w.sender) GROUP BY receiver) q
JOIN member m ON m.id = q.receiver
WHERE m.openers_a_week = -1 OR m.openers_a_week >
  (SELECT count(*) FROM opener d WHERE d.receiver = q.receiver AND d.takes_place = 1 AND d.to_address = '' AND d.delivered_at IS NOT NULL AND d.delivered_at > $1)
LIMIT 200
