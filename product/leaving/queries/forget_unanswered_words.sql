UPDATE opener SET text = '', why = '', occasion = '', title = '' WHERE sender = $1 AND conversation IS NULL
