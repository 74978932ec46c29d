INSERT INTO passkey (id, number, member, name, public_key, algorithm, uses, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING
