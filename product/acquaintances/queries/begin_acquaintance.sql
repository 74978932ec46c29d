INSERT INTO acquaintance (a, b) VALUES ($1, $2) ON CONFLICT (a, b) DO NOTHING
