SELECT locale FROM member WHERE id = $1
