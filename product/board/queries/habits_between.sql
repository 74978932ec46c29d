-- Of first messages in half a year, the last three days left out, how many somebody answered or passed.
SELECT receiver, count(*), sum(CASE WHEN state IN ('answered', 'passed') THEN 1 ELSE 0 END)
FROM opener WHERE receiver > $1 AND receiver <= $2 AND delivered_at > $3 AND delivered_at <= $4 AND state <> 'withdrawn' AND (to_address = '' OR state = 'answered')
GROUP BY receiver ORDER BY receiver
