UPDATE sign_in SET used_at = $2 WHERE token = $1 AND used_at IS NULL AND expires_at > $2 RETURNING email, makes_host, member
