-- A mute is of what the two write to each other; whom somebody blocks they do not meet among several either, and each
-- of several counts.
UPDATE participant SET kept_away = CASE
    WHEN CAST($3 AS BIGINT) > 0 THEN CAST($3 AS BIGINT)
    WHEN EXISTS (SELECT 1 FROM participant o JOIN block b ON b.blocked = o.member WHERE o.conversation = participant.conversation AND b.blocker = $1) THEN 2
    ELSE is_muted END,
  unseen_from = CASE WHEN CAST($3 AS BIGINT) > 0 THEN NULL ELSE unseen_from END
WHERE member = $1 AND kept_away < 3 AND conversation IN (SELECT conversation FROM participant WHERE member = $2)
  AND (CAST($3 AS BIGINT) <> 1 OR 2 = (SELECT count(*) FROM participant x WHERE x.conversation = participant.conversation))
