INSERT INTO answered_challenge (challenge, at) VALUES ($1, $2) ON CONFLICT (challenge) DO NOTHING
