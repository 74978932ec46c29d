INSERT INTO mail_stop (member, kind, stopped_at) VALUES ($1, $2, $3) ON CONFLICT (member, kind) DO NOTHING
