SELECT id FROM circle WHERE id = $1
--postgres: FOR UPDATE
