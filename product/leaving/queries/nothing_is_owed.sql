-- Nobody is waited for in what they had with somebody who left; several go on without them.
UPDATE participant SET my_turn = 0, done = 1 WHERE member <> $1 AND conversation IN (SELECT conversation FROM participant WHERE member = $1)
  AND 2 = (SELECT count(*) FROM participant x WHERE x.conversation = participant.conversation)
