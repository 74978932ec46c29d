SELECT member, id, kind, field, place, distance_km, language, last_call FROM saved_search WHERE member = $1 ORDER BY id
