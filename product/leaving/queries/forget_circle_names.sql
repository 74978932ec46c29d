UPDATE circle_person SET name = '', knows = 0 WHERE member = $1
