INSERT INTO participant (conversation, member, my_turn, last_at, unseen_from, kept_away) VALUES ($1, $2, $3, $4, $5, $6)
