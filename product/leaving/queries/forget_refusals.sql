DELETE FROM refusal WHERE member = $1 OR call IN (SELECT id FROM call WHERE member = $1)
