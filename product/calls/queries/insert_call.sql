INSERT INTO call (id, member, kind, aim, words, details, field, place, is_public, opened_at, ends_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
