SELECT 1 FROM arrival WHERE fingerprint = $1
