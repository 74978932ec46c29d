UPDATE member SET is_between = $2 WHERE id = $1 AND is_between <> $2
