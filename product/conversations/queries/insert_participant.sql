INSERT INTO participant (conversation, member, my_turn, last_at, unseen_from) VALUES ($1, $2, $3, $4, $5)
