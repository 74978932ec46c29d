SELECT sender, receiver, count(*), max(at) FROM ledger
WHERE at <= $1 AND kind IN ('opener', 'answer', 'message')
GROUP BY sender, receiver
