DELETE FROM sample WHERE words IN (SELECT id FROM first_words WHERE sender = $1)
