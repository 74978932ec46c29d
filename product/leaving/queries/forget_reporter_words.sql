UPDATE report SET words = '' WHERE reporter = $1
