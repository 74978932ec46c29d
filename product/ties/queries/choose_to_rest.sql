INSERT INTO resting_choice (member, week, other) VALUES ($1, $2, $3)
ON CONFLICT (member) DO UPDATE SET week = excluded.week, other = excluded.other
