SELECT email, makes_host, member FROM sign_in WHERE token = $1 AND used_at IS NULL AND expires_at > $2
