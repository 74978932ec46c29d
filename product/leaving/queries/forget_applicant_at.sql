DELETE FROM applicant WHERE email = $1
