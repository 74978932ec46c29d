INSERT INTO circle (id, bringer, name, at) VALUES ($1, $2, $3, $4)
