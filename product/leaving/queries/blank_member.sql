UPDATE member SET handle = $2, name = $3, erased_at = $4, sentence = '', place = '', time_zone = 'UTC', ask_me_about = '', languages = '', email = NULL,
  is_host = 0, is_guest = 1, openers_a_week = 0, earned_places = 0, away_until = NULL, paused_until = NULL, theme = 'system', photo = NULL, asked_by = 'members', next_round_at = 0, last_round_at = NULL
WHERE id = $1
