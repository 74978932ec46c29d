SELECT id, message, name, type, size FROM file WHERE conversation = $1 AND message >= $2 AND message <= $3 ORDER BY message, id
