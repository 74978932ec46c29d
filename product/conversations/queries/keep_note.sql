INSERT INTO private_note (member, about, words, written_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (member, about) DO UPDATE SET words = excluded.words, written_at = excluded.written_at
