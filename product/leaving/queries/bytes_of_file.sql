SELECT bytes FROM file WHERE id = $1
