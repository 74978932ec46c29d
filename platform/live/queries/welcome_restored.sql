UPDATE live_event SET xid = 0 WHERE
--sqlite: xid > 0
--postgres: xid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
