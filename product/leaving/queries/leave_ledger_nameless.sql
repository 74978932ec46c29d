-- Kind and day stay, for the numbers. What is read as writing between two is called by other names.
UPDATE ledger SET kind = CASE WHEN kind LIKE 'gone-%' THEN kind ELSE 'gone-' || kind END,
  sender = CASE WHEN sender = $1 THEN 1 ELSE sender END, receiver = CASE WHEN receiver = $1 THEN 1 ELSE receiver END,
  at = at - at % 86400000000, id = (at / 86400000000) * 86400000 * 1048576, subject = 0
WHERE sender = $1 OR receiver = $1
