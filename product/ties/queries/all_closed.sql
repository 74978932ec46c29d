SELECT a, b FROM tie WHERE ended_at IS NOT NULL
