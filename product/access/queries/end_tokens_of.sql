DELETE FROM api_token WHERE member = $1
