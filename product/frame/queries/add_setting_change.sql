INSERT INTO setting_change (id, name, value, changed_at)
VALUES ((SELECT coalesce(max(id), 0) + 1 FROM setting_change), $1, $2, $3)
