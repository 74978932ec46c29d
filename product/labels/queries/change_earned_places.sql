UPDATE member SET earned_places = CASE WHEN earned_places + $2 < $3 THEN CAST($3 AS BIGINT) WHEN earned_places + $2 > $4 THEN CAST($4 AS BIGINT) ELSE earned_places + $2 END WHERE id = $1
