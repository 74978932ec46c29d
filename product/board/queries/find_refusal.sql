SELECT what FROM refusal WHERE member = $1 AND call = $2
