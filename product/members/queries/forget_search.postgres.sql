DELETE FROM member_search WHERE member = $1
