SELECT d.id, d.report, d.host, q.id, q.handle, q.name, q.sentence, q.photo, d.act, d.reason, d.until, d.removed_title, d.removed_text, d.removed_why, d.at
FROM decision d JOIN member q ON q.id = d.about
WHERE d.id = $1
