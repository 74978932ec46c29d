DELETE FROM opener WHERE id = $1 AND sender = $2 AND state = 'draft'
