SELECT round_every, round_hour FROM member WHERE id = $1
