INSERT INTO saved_search (member, id, kind, field, place, distance_km, language, last_call, next_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
