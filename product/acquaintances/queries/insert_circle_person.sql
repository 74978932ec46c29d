INSERT INTO circle_person (circle, number, member, name, knows, answered_at) VALUES ($1, $2, $3, $4, $5, $6)
