SELECT id FROM member WHERE is_host = 1
--postgres: FOR UPDATE
