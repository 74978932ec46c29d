UPDATE sign_in SET wrong_codes = wrong_codes + 1 WHERE email = $1 AND used_at IS NULL AND expires_at > $2
