DELETE FROM member_search WHERE rowid = $1
