SELECT a.decision, q.id, q.handle, q.name, q.sentence, q.photo, a.words, a.at, a.host, a.outcome, a.reason, a.decided_at
FROM appeal a JOIN member q ON q.id = a.member JOIN decision d ON d.id = a.decision JOIN report r ON r.id = d.report
WHERE a.decided_at IS NULL AND r.about <> $2 AND r.reporter <> $2 ORDER BY a.at, a.decision LIMIT $1
