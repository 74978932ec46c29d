UPDATE opener SET text = '', why = '', occasion = '', title = '' WHERE sender = $1
