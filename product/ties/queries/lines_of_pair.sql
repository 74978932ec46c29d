SELECT sender, at FROM ledger WHERE sender = $1 AND receiver = $2 AND kind IN ('opener', 'answer', 'message')
UNION ALL
SELECT sender, at FROM ledger WHERE sender = $2 AND receiver = $1 AND kind IN ('opener', 'answer', 'message')
