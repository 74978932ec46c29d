UPDATE opener SET due_at = due_at + $2 WHERE receiver = $1 AND state = 'open' AND to_address = '' AND due_at > $3
