-- Where the title is one that names two who know each other; what people wrote is theirs.
UPDATE conversation SET title = replace(title, $2, $3) WHERE id IN (SELECT conversation FROM participant WHERE member = $1)
  AND opener IS NULL AND (title LIKE $2 || ' and % know each other' OR title LIKE '% and ' || $2 || ' know each other')
