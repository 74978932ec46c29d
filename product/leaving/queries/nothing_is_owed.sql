-- Nobody is waited for in what they had with somebody who left.
UPDATE participant SET my_turn = 0, done = 1 WHERE member <> $1 AND conversation IN (SELECT conversation FROM participant WHERE member = $1)
