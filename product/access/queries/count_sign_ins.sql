SELECT count(*) FROM sign_in WHERE email = $1 AND made_at > $2
