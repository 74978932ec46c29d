INSERT INTO import (member, id, made_at, called, kind, owner, sentence, sources, left_out, missing, has_list, in_list, with_words)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
