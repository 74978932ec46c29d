SELECT at, done_at FROM deal_round WHERE day = $1
