INSERT INTO arrival (fingerprint, member, what, words, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (fingerprint) DO NOTHING
