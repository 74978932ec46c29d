SELECT s.handle, r.handle, l.at FROM ledger l
JOIN member s ON s.id = l.sender JOIN member r ON r.id = l.receiver
WHERE l.kind IN ('opener', 'answer', 'message') AND l.at <= $1
ORDER BY l.at, l.seq
