DELETE FROM passkey WHERE member = $1 AND number = $2
