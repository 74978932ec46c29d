SELECT part, level FROM shown_to WHERE member = $1
