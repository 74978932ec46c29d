UPDATE circle_person SET name = $2 WHERE member = $1
