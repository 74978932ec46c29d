-- Everything below the oldest transaction still open is committed and on the page; what is above may come once more.
SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1, 9223372036854775807
