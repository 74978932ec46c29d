-- Whoever follows is not a day behind.
DELETE FROM member_change WHERE seq <= (SELECT coalesce(max(changes), 0) FROM deal_round WHERE day < $1)
