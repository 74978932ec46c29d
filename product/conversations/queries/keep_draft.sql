INSERT INTO draft (member, place, text, saved_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (member, place) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at
