UPDATE participant SET kept_away = 3, my_turn = 0, unseen_from = NULL WHERE conversation = $1 AND member = $2
