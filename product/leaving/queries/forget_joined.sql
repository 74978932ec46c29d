UPDATE contact SET joined = NULL WHERE joined = $1
