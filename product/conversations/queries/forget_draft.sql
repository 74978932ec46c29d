DELETE FROM draft WHERE member = $1 AND place = $2
