SELECT count(*) FROM circle_person WHERE member = $1 AND mailed_at > $2
