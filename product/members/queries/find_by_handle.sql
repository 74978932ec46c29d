SELECT id, handle, name, sentence, place, time_zone, ask_me_about, languages, email, joined_at, is_host, openers_a_week, earned_places, away_until, theme, left_at FROM member WHERE handle = $1
