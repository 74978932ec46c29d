SELECT d.helper, count(*) FROM deal d JOIN call c ON c.id = d.ask
WHERE d.helper > $1 AND d.helper <= $2 AND d.dealt_at > $3 AND c.closed_at IS NULL AND c.answers = 0
  AND NOT EXISTS (SELECT 1 FROM refusal r WHERE r.member = d.helper AND r.call = d.ask)
GROUP BY d.helper
