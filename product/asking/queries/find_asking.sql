SELECT id, receiver, email, name, text, why, at, opener FROM asking WHERE id = $1
