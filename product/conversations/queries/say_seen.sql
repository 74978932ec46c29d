UPDATE participant SET unseen_from = NULL WHERE conversation = $1 AND member = $2 AND unseen_from IS NOT NULL
