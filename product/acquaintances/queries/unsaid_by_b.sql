UPDATE acquaintance SET said_by_b = NULL WHERE a = $1 AND b = $2 AND said_by_b IS NOT NULL AND conversation IS NULL
