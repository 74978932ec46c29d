DELETE FROM applicant WHERE id = $1
