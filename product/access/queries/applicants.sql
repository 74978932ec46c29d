SELECT id, email, name, handle, sentence, time_zone, at, locale FROM applicant ORDER BY at, id LIMIT $1
