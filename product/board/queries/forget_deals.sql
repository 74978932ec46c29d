DELETE FROM deal WHERE dealt_at < $1
