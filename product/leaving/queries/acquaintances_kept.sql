SELECT m.name, k.said_by_a, k.said_by_b FROM acquaintance k JOIN member m ON m.id = k.b WHERE k.a = $1
UNION ALL SELECT m.name, k.said_by_b, k.said_by_a FROM acquaintance k JOIN member m ON m.id = k.a WHERE k.b = $1
