UPDATE member SET handle = $2, name = $3, sentence = $4, time_zone = $5, joined_at = $6, is_host = $7, is_guest = 0 WHERE id = $1 AND is_guest = 1
