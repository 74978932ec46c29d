UPDATE opener SET pass_line = '' WHERE receiver = $1
