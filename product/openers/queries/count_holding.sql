SELECT count(*) FROM opener WHERE sender = $1 AND takes_place = 1 AND state IN ('open', 'queued')
