SELECT t.a, t.b, t.lines_from_a, t.lines_from_b, t.last_from_a, t.last_from_b, t.month, t.months_of_a, t.months_of_b, t.conversation, t.ended_at FROM tie t WHERE t.a = $1 AND t.b = $2
