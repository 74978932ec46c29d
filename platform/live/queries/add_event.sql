INSERT INTO live_event (xid, member, kind, subject, detail, at)
VALUES (
--sqlite: 0,
--postgres: pg_current_xact_id()::text::bigint,
$1, $2, $3, $4, $5)
