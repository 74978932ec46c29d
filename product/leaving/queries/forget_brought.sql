DELETE FROM circle WHERE bringer = $1
