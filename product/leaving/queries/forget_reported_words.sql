UPDATE report SET said = '' WHERE about = $1
