UPDATE member SET earned_places = earned_places + 1 WHERE id = $1 AND earned_places < $2
