DELETE FROM deal WHERE helper = $1 OR asker = $1
