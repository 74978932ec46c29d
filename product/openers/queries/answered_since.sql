SELECT count(*) FROM ledger WHERE sender = $1 AND at >= $2 AND kind IN ('answer', 'message', 'pass')
