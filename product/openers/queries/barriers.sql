SELECT m.paused_until, CASE WHEN EXISTS (SELECT 1 FROM block WHERE blocker = $2 AND blocked = $1) THEN 1 ELSE 0 END,
  CASE WHEN EXISTS (SELECT 1 FROM block WHERE blocker = $1 AND blocked = $2) THEN 1 ELSE 0 END
FROM member m WHERE m.id = $1
