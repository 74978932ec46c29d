DELETE FROM answered_challenge WHERE at < $1
