DELETE FROM deal WHERE ask = $1 OR offer = $1
