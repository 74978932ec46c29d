SELECT id FROM member WHERE is_between = 0
