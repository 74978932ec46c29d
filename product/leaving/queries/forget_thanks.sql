DELETE FROM thanks WHERE sender = $1
