-- Who have already said that they know each other, by the confirmed address.
UPDATE contact SET joined = (SELECT m.id FROM acquaintance k JOIN member m ON m.id = CASE WHEN k.a = $1 THEN k.b ELSE k.a END
    WHERE (k.a = $1 OR k.b = $1) AND k.conversation IS NOT NULL AND m.email = contact.email)
WHERE member = $1 AND import = $2 AND email <> ''
