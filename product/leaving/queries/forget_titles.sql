-- Those that are their words still: of openers of theirs and to asks of theirs, and of what they began without one.
UPDATE conversation SET title = $2 WHERE id IN (
  SELECT o.conversation FROM opener o WHERE o.sender = $1 AND o.conversation IS NOT NULL AND o.title = conversation.title
  UNION SELECT o.conversation FROM opener o JOIN call c ON c.id = o.call WHERE c.member = $1 AND o.conversation IS NOT NULL AND c.words = conversation.title
  UNION SELECT p.conversation FROM participant p WHERE p.member = $1 AND conversation.opener IS NULL AND p.conversation = conversation.id
    AND (SELECT l.author FROM message l WHERE l.conversation = p.conversation ORDER BY l.id LIMIT 1) = $1)
