SELECT part, CASE level WHEN 0 THEN 'nobody' WHEN 1 THEN 'ties' WHEN 2 THEN 'members' ELSE 'anyone' END FROM shown_to WHERE member = $1 ORDER BY part
