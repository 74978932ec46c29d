SELECT kind, words, details, field, place, opened_at, closed_at, outcome
FROM call WHERE member = $1 ORDER BY id
