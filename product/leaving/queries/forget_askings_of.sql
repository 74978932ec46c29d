DELETE FROM asking WHERE receiver = $1 OR email = $2
