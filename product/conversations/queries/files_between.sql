SELECT id, message, name, type, size, CASE WHEN coalesce(length(small), 0) > 0 THEN 1 ELSE 0 END FROM file WHERE conversation = $1 AND message >= $2 AND message <= $3 ORDER BY message, id
