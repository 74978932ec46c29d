UPDATE appeal SET words = '' WHERE member = $1
