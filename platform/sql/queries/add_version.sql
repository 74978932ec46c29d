INSERT INTO schema_version (number, name) VALUES ($1, $2)
