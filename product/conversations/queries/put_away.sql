UPDATE participant SET later_until = $3 WHERE conversation = $1 AND member = $2
