-- As long as there is room: for the helper today ($13) and at once, and for the ask, with those dealt since $12 that nobody answered.
INSERT INTO deal (helper, ask, asker, offer, offered, back_asked, back_offered, reason, score, dealt_at)
SELECT $1, $2, $3, CAST($4 AS BIGINT), $5, $6, $7, $8, $9, $10
WHERE (SELECT count(*) FROM deal d WHERE d.helper = $1 AND d.dealt_at >= $13) < $11
  AND (SELECT count(*) FROM deal d JOIN call c ON c.id = d.ask WHERE d.helper = $1 AND d.dealt_at > $12 AND c.closed_at IS NULL AND c.answers = 0
    AND NOT EXISTS (SELECT 1 FROM refusal r WHERE r.member = $1 AND r.call = d.ask)) < $14
  AND (SELECT count(*) FROM deal d WHERE d.ask = $2 AND d.dealt_at > $12) < $15
ON CONFLICT DO NOTHING
