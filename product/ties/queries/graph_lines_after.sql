SELECT xid, seq, sender, receiver, at FROM ledger
WHERE
--sqlite: seq > $2 AND $1 >= 0
--postgres: (xid, seq) > ($1, $2)
--postgres: AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
AND kind IN ('opener', 'answer', 'message')
ORDER BY
--sqlite: seq
--postgres: xid, seq
LIMIT $3
