-- Everything below the oldest transaction still open is committed; what is above is looked at again.
SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1, 9223372036854775807
