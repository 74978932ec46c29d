INSERT INTO member (id, handle, name, sentence, place, time_zone, ask_me_about, email, joined_at, is_host, openers_a_week, theme, locale)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
