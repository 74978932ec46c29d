INSERT INTO api_token (token, member, made_at) VALUES ($1, $2, $3)
