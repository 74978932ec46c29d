-- The newest of that instant, should there be two.
UPDATE ledger SET kind = $5 WHERE
seq = (SELECT max(l.seq) FROM ledger l WHERE l.sender = $1 AND l.receiver = $2 AND l.at = $3 AND l.subject = $4 AND l.kind = 'message')
