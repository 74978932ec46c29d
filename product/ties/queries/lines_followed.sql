SELECT at FROM ledger WHERE sender = $1 AND receiver = $2 AND kind IN ('opener', 'answer', 'message')
--sqlite: AND seq <= $4 AND $3 >= 0
--postgres: AND (xid, seq) <= ($3, $4)
