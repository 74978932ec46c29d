SELECT paused_until FROM member WHERE id = $1 AND paused_until > $2
