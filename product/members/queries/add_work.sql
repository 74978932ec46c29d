INSERT INTO work (member, id, kind, title, organisation, began, ended) VALUES ($1, $2, $3, $4, $5, $6, $7)
