SELECT a, b, ended_at FROM tie WHERE ended_at IS NOT NULL AND ended_at <= $1
