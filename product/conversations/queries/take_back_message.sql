DELETE FROM message WHERE conversation = $1 AND id = $2
