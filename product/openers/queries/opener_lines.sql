SELECT text, at FROM opener_line WHERE opener = $1 ORDER BY id
