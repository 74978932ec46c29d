SELECT count(*) FROM member WHERE is_guest = 0
