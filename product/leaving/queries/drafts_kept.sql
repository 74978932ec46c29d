SELECT place, text, saved_at
FROM draft WHERE member = $1 ORDER BY place
