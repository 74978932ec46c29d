DELETE FROM draft WHERE place = 'opener:' || $1 OR place LIKE 'opener:' || $1 || ':%'
