SELECT paused_until FROM member WHERE id = $1
