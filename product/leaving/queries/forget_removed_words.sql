UPDATE decision SET removed_title = '', removed_text = '', removed_why = '' WHERE about = $1
