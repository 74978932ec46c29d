DELETE FROM sample WHERE words = $1
