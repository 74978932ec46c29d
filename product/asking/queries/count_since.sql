SELECT count(*) FROM asking WHERE at > $1
