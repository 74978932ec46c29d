SELECT at, 1 FROM ledger WHERE sender = $1 AND receiver = $2 AND at > $3 AND kind IN ('opener', 'answer', 'message')
UNION ALL
SELECT at, 0 FROM ledger WHERE sender = $2 AND receiver = $1 AND at > $3 AND kind IN ('opener', 'answer', 'message')
ORDER BY 1 LIMIT 2000
