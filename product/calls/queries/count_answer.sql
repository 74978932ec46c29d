UPDATE call SET answers = answers + $2 WHERE id = $1 RETURNING member
