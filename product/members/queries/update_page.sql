UPDATE member SET name = $2, sentence = $3, place = $4, time_zone = $5, ask_me_about = $6, languages = $7 WHERE id = $1
