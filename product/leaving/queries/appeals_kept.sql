SELECT words, at, outcome, reason FROM appeal WHERE member = $1 ORDER BY decision
