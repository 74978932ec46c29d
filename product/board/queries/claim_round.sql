-- Whoever began it and did not end it in ten minutes ($3) is gone.
INSERT INTO deal_round (day, at) VALUES ($1, $2)
ON CONFLICT (day) DO UPDATE SET at = excluded.at WHERE deal_round.done_at IS NULL AND deal_round.at < $3
