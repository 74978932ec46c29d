SELECT member, id, kind, field, place, distance_km, language, last_call FROM saved_search WHERE next_at <= $1 ORDER BY next_at LIMIT 50
