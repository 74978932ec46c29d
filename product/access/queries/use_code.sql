UPDATE sign_in SET used_at = $3 WHERE email = $1 AND email <> '' AND code = $2 AND used_at IS NULL AND expires_at > $3 AND wrong_codes < $4 RETURNING makes_host
