INSERT INTO sign_in (token, code, email, member, made_at, expires_at, makes_host) VALUES ($1, $2, $3, $4, $5, $6, $7)
