SELECT said_by_a, said_by_b, conversation FROM acquaintance WHERE a = $1 AND b = $2
