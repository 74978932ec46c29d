DELETE FROM file WHERE conversation = $1 AND message = $2
