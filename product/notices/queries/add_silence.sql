INSERT INTO silence (address, at) VALUES ($1, $2) ON CONFLICT (address) DO NOTHING
