SELECT id, email, name, handle, sentence, time_zone, at FROM applicant ORDER BY at, id LIMIT $1
