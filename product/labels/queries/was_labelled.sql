SELECT is_pitch FROM first_words WHERE id = $1
