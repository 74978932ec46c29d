UPDATE acquaintance SET said_by_a = coalesce(said_by_a, $3) WHERE a = $1 AND b = $2
