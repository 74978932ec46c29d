-- How many stand in front of each, and how many came today ($4).
SELECT d.helper,
  sum(CASE WHEN c.closed_at IS NULL AND c.answers = 0 AND NOT EXISTS (SELECT 1 FROM refusal r WHERE r.member = d.helper AND r.call = d.ask) THEN 1 ELSE 0 END),
  sum(CASE WHEN d.dealt_at >= $4 THEN 1 ELSE 0 END)
FROM deal d JOIN call c ON c.id = d.ask
WHERE d.helper > $1 AND d.helper <= $2 AND d.dealt_at > $3
GROUP BY d.helper ORDER BY d.helper
