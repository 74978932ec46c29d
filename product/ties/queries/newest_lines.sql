SELECT sender, receiver, at FROM ledger WHERE kind <> 'pass' ORDER BY seq DESC LIMIT $1
