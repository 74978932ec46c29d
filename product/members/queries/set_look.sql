UPDATE member SET theme = $2, locale = $3, text_size = $4, is_plain = $5, saves_data = $6, is_still = $7, has_keys = $8 WHERE id = $1
