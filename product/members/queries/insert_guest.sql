INSERT INTO member (id, handle, name, email, joined_at, openers_a_week, is_guest, locale) VALUES ($1, $2, $3, $4, $5, $6, 1, $7)
