UPDATE acquaintance SET said_by_b = coalesce(said_by_b, $3) WHERE a = $1 AND b = $2
