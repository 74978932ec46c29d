-- Of a verdict it is the reporter who wrote them.
UPDATE report SET said = '' WHERE (about = $1 AND kind <> 'verdict') OR (reporter = $1 AND kind = 'verdict')
