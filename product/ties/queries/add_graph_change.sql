INSERT INTO graph_change (xid, kind, a, b)
VALUES (
--sqlite: 0,
--postgres: pg_current_xact_id()::text::bigint,
$1, $2, $3)
