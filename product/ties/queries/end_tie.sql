UPDATE tie SET ended_at = $3 WHERE a = $1 AND b = $2 AND ended_at IS NULL AND lines_from_a > 0 AND lines_from_b > 0
