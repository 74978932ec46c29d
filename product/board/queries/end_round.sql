UPDATE deal_round SET done_at = $2, changes = (SELECT coalesce(max(seq), 0) FROM member_change) WHERE day = $1
