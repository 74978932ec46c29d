DELETE FROM applicant WHERE email = $2 AND CAST($1 AS BIGINT) > 0
