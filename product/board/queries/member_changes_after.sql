SELECT xid, seq, member FROM member_change
WHERE
--sqlite: seq > $2 AND $1 >= 0
--postgres: (xid, seq) > ($1, $2)
--postgres: AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
ORDER BY
--sqlite: seq
--postgres: xid, seq
LIMIT $3
