-- Conversations in which I had the last word since, and openers I passed since; both by an index that holds them.
SELECT
  (SELECT count(*) FROM participant WHERE member = $1 AND done = 0 AND my_turn = 0 AND last_at >= $2) +
  (SELECT count(*) FROM opener WHERE receiver = $1 AND takes_place = 1 AND delivered_at IS NOT NULL AND delivered_at > $3
    AND state = 'passed' AND ended_at >= $2)
