UPDATE acquaintance SET said_by_a = NULL WHERE a = $1 AND b = $2 AND said_by_a IS NOT NULL AND conversation IS NULL
