INSERT INTO photo (member, alt, webp, avif) VALUES ($1, $2, $3, $4) ON CONFLICT (member) DO UPDATE SET alt = excluded.alt, webp = excluded.webp, avif = excluded.avif
