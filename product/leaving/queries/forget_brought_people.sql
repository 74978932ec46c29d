DELETE FROM circle_person WHERE circle IN (SELECT id FROM circle WHERE bringer = $1)
