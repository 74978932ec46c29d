SELECT sender, receiver, at FROM ledger WHERE kind IN ('opener', 'answer', 'message') ORDER BY seq DESC LIMIT $1
