SELECT a.decision, q.id, q.handle, q.name, q.sentence, q.photo, a.words, a.at, a.host, a.outcome, a.reason, a.decided_at
FROM appeal a JOIN member q ON q.id = a.member
WHERE a.decision = $1
