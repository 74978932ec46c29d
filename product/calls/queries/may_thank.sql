-- Who answered the call ($3), or has a tie with the owner; no block between them, and not thanked since $4.
SELECT 1 FROM member m WHERE m.id = $2
AND (EXISTS (SELECT 1 FROM opener o WHERE o.call = $3 AND o.sender = $2 AND o.delivered_at IS NOT NULL)
  OR EXISTS (SELECT 1 FROM tie t WHERE t.a = CASE WHEN $1 < $2 THEN $1 ELSE $2 END AND t.b = CASE WHEN $1 < $2 THEN $2 ELSE $1 END
    AND t.lines_from_a > 0 AND t.lines_from_b > 0 AND t.ended_at IS NULL))
AND NOT EXISTS (SELECT 1 FROM block x WHERE x.blocker = $1 AND x.blocked = $2)
AND NOT EXISTS (SELECT 1 FROM block x WHERE x.blocker = $2 AND x.blocked = $1)
AND NOT EXISTS (SELECT 1 FROM thanks h WHERE h.sender = $1 AND h.receiver = $2 AND h.at > $4)
