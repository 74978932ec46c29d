UPDATE member SET handle = $2, name = $3, erased_at = $4, sentence = '', place = '', time_zone = 'UTC', ask_me_about = '', languages = '', email = NULL,
  is_host = 0, is_guest = 1, openers_a_week = 0, earned_places = 0, away_until = NULL, paused_until = NULL, theme = 'system', locale = '', text_size = 'normal', is_plain = 0, saves_data = 0, is_still = 0, has_keys = 1, photo = NULL, asked_by = 'members', open_to = '', next_round_at = 0, last_round_at = NULL
WHERE id = $1
