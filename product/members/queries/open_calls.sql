SELECT id, member, kind, words, opened_at, closed_at FROM call WHERE member = $1 AND closed_at IS NULL ORDER BY kind, id
