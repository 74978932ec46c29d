SELECT conversation, member, unseen_from FROM participant
WHERE unseen_from IS NOT NULL AND unseen_from <= $1
ORDER BY unseen_from LIMIT 200
--postgres: FOR UPDATE SKIP LOCKED
