-- With what is true of the two by now.
SELECT g.xid, g.seq, g.kind, g.a, g.b, CASE g.kind
  WHEN 'closed' THEN (SELECT count(*) FROM tie t WHERE t.ended_at IS NOT NULL
    AND t.a = CASE WHEN g.a < g.b THEN g.a ELSE g.b END AND t.b = CASE WHEN g.a < g.b THEN g.b ELSE g.a END)
  WHEN 'blocked' THEN (SELECT count(*) FROM block x WHERE (x.blocker = g.a AND x.blocked = g.b) OR (x.blocker = g.b AND x.blocked = g.a))
  ELSE (SELECT count(*) FROM member m WHERE m.id = g.a AND m.is_between = 1) END
FROM graph_change g
WHERE
--sqlite: g.seq > $2 AND $1 >= 0
--postgres: (g.xid, g.seq) > ($1, $2)
--postgres: AND g.xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
ORDER BY
--sqlite: g.seq
--postgres: g.xid, g.seq
LIMIT $3
