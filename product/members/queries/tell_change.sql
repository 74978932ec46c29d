INSERT INTO member_change (xid, member)
VALUES (
--sqlite: 0,
--postgres: pg_current_xact_id()::text::bigint,
$1)
