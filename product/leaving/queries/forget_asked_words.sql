-- What others answered: the words of the ask or offer, where they stand in an opener.
UPDATE opener SET occasion = '', title = CASE WHEN title = (SELECT c.words FROM call c WHERE c.id = opener.call) THEN '' ELSE title END
WHERE call IN (SELECT id FROM call WHERE member = $1)
