SELECT c.id, c.member, c.kind, c.aim, c.words, c.details, c.field, c.place, c.is_public, c.opened_at, c.ends_at, c.closed_at, c.outcome, c.answers, c.dealt_at, a.id, a.handle, a.name, a.sentence, a.photo, h.id, h.handle, h.name, h.sentence, h.photo, d.offer, d.offered, d.back_asked, d.back_offered, d.reason, d.dealt_at
FROM deal d JOIN call c ON c.id = d.ask JOIN member a ON a.id = d.asker JOIN member h ON h.id = d.helper
WHERE d.asker = $1 AND c.closed_at IS NULL AND c.ends_at > $2 AND h.left_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM refusal r WHERE r.member = d.helper AND r.call = c.id)
  AND NOT EXISTS (SELECT 1 FROM opener o WHERE o.sender = d.asker AND o.receiver = d.helper AND o.written_at > d.dealt_at AND o.state <> 'draft' AND (o.to_address = '' OR o.state = 'answered'))
  AND NOT EXISTS (SELECT 1 FROM opener o WHERE o.call = c.id AND o.sender = d.helper AND o.state <> 'draft')
  AND NOT EXISTS (SELECT 1 FROM block x WHERE (x.blocker = d.helper AND x.blocked = d.asker) OR (x.blocked = d.helper AND x.blocker = d.asker))
  AND NOT EXISTS (SELECT 1 FROM refusal r WHERE r.member = d.asker AND r.call = d.offer)
  AND (d.offer IS NULL OR EXISTS (SELECT 1 FROM call f WHERE f.id = d.offer AND f.closed_at IS NULL AND f.ends_at > $2))
ORDER BY d.score DESC, d.ask, d.helper LIMIT $3
