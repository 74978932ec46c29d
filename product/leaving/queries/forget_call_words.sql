UPDATE call SET words = '', details = '', field = '', place = '', is_public = 0, closed_at = coalesce(closed_at, ends_at) WHERE member = $1
