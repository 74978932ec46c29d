-- The same person may have come with several imports.
UPDATE contact SET is_kept = 0
WHERE member = $1 AND is_kept = 1
  AND EXISTS (SELECT 1 FROM contact c WHERE c.member = $1 AND c.import = $2 AND c.id = $3 AND c.name = contact.name AND c.url = contact.url AND c.email = contact.email)
