INSERT INTO deal (helper, ask, asker, offer, offered, back_asked, back_offered, reason, score, dealt_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING
