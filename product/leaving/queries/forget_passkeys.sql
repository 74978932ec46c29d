DELETE FROM passkey WHERE member = $1
