SELECT id, email, name, handle, sentence, time_zone, at FROM applicant WHERE email = $1
