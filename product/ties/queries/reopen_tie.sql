UPDATE tie SET ended_at = NULL WHERE a = $1 AND b = $2 AND ended_at IS NOT NULL
