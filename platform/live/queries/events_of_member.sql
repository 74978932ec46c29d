SELECT xid, seq, kind, subject, detail FROM live_event
WHERE member = $1 AND (xid, seq) > ($2, $3) AND (xid, seq) <= ($4, $5)
ORDER BY xid, seq LIMIT $6
