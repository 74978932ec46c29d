UPDATE passkey SET uses = $2, last_used_at = $3 WHERE id = $1
