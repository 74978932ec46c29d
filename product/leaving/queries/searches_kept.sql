SELECT kind, field, place, distance_km, language
FROM saved_search WHERE member = $1 ORDER BY id
