INSERT INTO mute (member, muted, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
