SELECT member, public_key, algorithm, uses FROM passkey WHERE id = $1
