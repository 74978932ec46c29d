SELECT d.id FROM report r JOIN decision d ON d.report = r.id WHERE r.reporter = $1 AND r.kind = 'verdict' AND r.subject = $2 LIMIT 1
