INSERT INTO block (blocker, blocked, at) VALUES ($1, $2, $3) ON CONFLICT (blocker, blocked) DO NOTHING
