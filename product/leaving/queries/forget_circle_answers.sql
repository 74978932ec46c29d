UPDATE circle_person SET knows = 0 WHERE member = $1
