SELECT id, member, kind, words, opened_at, closed_at FROM call WHERE id = $1 AND closed_at IS NULL
