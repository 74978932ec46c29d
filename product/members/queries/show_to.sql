INSERT INTO shown_to (member, part, level) VALUES ($1, $2, $3) ON CONFLICT (member, part) DO UPDATE SET level = excluded.level
