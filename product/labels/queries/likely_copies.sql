SELECT f.id, f.family, f.sender, f.receiver, COALESCE(o.text, m.text), c.samples, f.sent_at
FROM (SELECT words, count(*) AS samples FROM (
  SELECT words FROM (SELECT words FROM sample WHERE hash = $1 ORDER BY words DESC LIMIT 20) s1
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $2 ORDER BY words DESC LIMIT 20) s2
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $3 ORDER BY words DESC LIMIT 20) s3
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $4 ORDER BY words DESC LIMIT 20) s4
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $5 ORDER BY words DESC LIMIT 20) s5
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $6 ORDER BY words DESC LIMIT 20) s6
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $7 ORDER BY words DESC LIMIT 20) s7
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $8 ORDER BY words DESC LIMIT 20) s8
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $9 ORDER BY words DESC LIMIT 20) s9
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $10 ORDER BY words DESC LIMIT 20) s10
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $11 ORDER BY words DESC LIMIT 20) s11
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $12 ORDER BY words DESC LIMIT 20) s12
  UNION ALL
  SELECT words FROM (SELECT words FROM sample WHERE hash = $13 ORDER BY words DESC LIMIT 20) s13
) each_one GROUP BY words ORDER BY samples DESC, words DESC LIMIT 4) c
JOIN first_words f ON f.id = c.words
LEFT JOIN opener o ON f.conversation IS NULL AND o.id = f.id
LEFT JOIN message m ON m.conversation = f.conversation AND m.id = f.id
WHERE f.sent_at > $14
ORDER BY c.samples DESC, f.id DESC
