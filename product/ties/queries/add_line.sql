INSERT INTO ledger (xid, id, kind, sender, receiver, at, subject)
VALUES (
--sqlite: 0,
--postgres: pg_current_xact_id()::text::bigint,
$1, $2, $3, $4, $5, $6)
