SELECT c.id, c.member, c.kind, c.aim, c.words, c.details, c.field, c.place, c.is_public, c.opened_at, c.ends_at, c.closed_at, c.outcome, c.answers, c.dealt_at, a.id, a.handle, a.name, a.sentence, a.photo, h.id, h.handle, h.name, h.sentence, h.photo, d.offer, d.offered, d.back_asked, d.back_offered, d.reason, d.dealt_at
FROM deal d JOIN call c ON c.id = d.ask JOIN member a ON a.id = d.asker JOIN member h ON h.id = d.helper
WHERE ((d.helper = $1 AND d.asker = $2) OR (d.helper = $2 AND d.asker = $1)) AND ((c.closed_at IS NULL AND c.ends_at > $4 AND CAST($3 AS BIGINT) = 0) OR d.ask = $3 OR d.offer = $3)
ORDER BY d.dealt_at DESC, d.score DESC LIMIT 1
