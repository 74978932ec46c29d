SELECT c.id, c.member, c.kind, c.aim, c.words, c.details, c.field, c.place, c.is_public, c.opened_at, c.ends_at, c.closed_at, c.outcome, c.answers, c.dealt_at, a.id, a.handle, a.name, a.sentence, a.photo, h.id, h.handle, h.name, h.sentence, h.photo, d.offer, d.offered, d.back_asked, d.back_offered, d.reason, d.dealt_at
FROM deal d JOIN call c ON c.id = d.ask JOIN member a ON a.id = d.asker JOIN member h ON h.id = d.helper
WHERE d.helper = $1 AND d.dealt_at > $2 AND c.closed_at IS NULL AND c.ends_at > $3 AND c.answers = 0 AND a.left_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM refusal r WHERE r.member = d.helper AND r.call = c.id)
  AND NOT EXISTS (SELECT 1 FROM opener o WHERE o.call = c.id AND o.sender = d.helper AND o.state <> 'draft')
  AND NOT EXISTS (SELECT 1 FROM block x WHERE (x.blocker = d.helper AND x.blocked = d.asker) OR (x.blocked = d.helper AND x.blocker = d.asker))
  AND (d.offer IS NULL OR EXISTS (SELECT 1 FROM call f WHERE f.id = d.offer AND f.closed_at IS NULL AND f.ends_at > $3))
ORDER BY d.back_asked = '', d.score DESC, d.ask LIMIT $4
