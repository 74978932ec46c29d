DELETE FROM opener WHERE sender = $1 AND state = 'draft'
