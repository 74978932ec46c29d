SELECT coalesce(max(seq), 0) FROM member_change
