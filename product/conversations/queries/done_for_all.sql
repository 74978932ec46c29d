UPDATE participant SET done = 1 WHERE conversation = $1
