DELETE FROM member_change WHERE seq <= $1
