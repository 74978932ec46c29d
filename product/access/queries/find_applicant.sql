SELECT id, email, name, handle, sentence, time_zone, at, locale FROM applicant WHERE id = $1
