SELECT 1 FROM member WHERE id = $1
--postgres: FOR UPDATE
