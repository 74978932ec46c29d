-- What ended and waits for its outcome, and thanks since then, as much as a line about each shows.
SELECT 'ended', id, kind, words, '', ends_at FROM call WHERE member = $1 AND closed_at IS NULL AND ends_at <= $2
UNION ALL
SELECT 'thanks', t.id, '', t.words, s.name, t.at FROM thanks t JOIN member s ON s.id = t.sender WHERE t.receiver = $1 AND t.at > $3
