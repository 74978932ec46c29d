INSERT INTO circle_person (circle, number, member, name, knows) VALUES ($1, $2, $3, $4, $5)
