-- Not while the last of them can still be taken back.
SELECT p.conversation, p.member, p.unseen_from FROM participant p JOIN member m ON m.id = p.member
WHERE p.unseen_from IS NOT NULL AND p.unseen_from <= $2 AND (p.unseen_from <= $1 OR m.is_guest = 1) AND p.last_at <= $3
ORDER BY p.unseen_from LIMIT 200
--postgres: FOR UPDATE OF p SKIP LOCKED
