SELECT f.id, f.is_pitch, f.evidence, v.is_pitch,
  (SELECT count(DISTINCT w.receiver) FROM (SELECT g.receiver FROM first_words g WHERE g.family = f.family AND g.sent_at > f.sent_at - $2 AND g.sent_at < f.sent_at + $2 AND g.receiver <> f.receiver LIMIT 1000) w)
FROM first_words f LEFT JOIN verdict v ON v.opener = f.id
WHERE f.id = $1
