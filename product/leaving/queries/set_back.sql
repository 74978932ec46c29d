UPDATE member SET left_at = NULL WHERE id = $1 AND left_at IS NOT NULL AND erased_at IS NULL
