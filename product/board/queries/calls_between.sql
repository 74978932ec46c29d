-- With how many it stands in front of.
SELECT c.member, c.id, c.kind, c.words, c.field, c.place, c.opened_at, c.answers,
  (SELECT count(*) FROM deal d WHERE d.ask = c.id AND d.dealt_at > $4)
FROM call c WHERE c.member > $1 AND c.member <= $2 AND c.closed_at IS NULL AND c.ends_at > $3 ORDER BY c.member, c.kind, c.id
