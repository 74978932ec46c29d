SELECT id, handle, name, sentence FROM member WHERE left_at IS NULL AND id < $2 AND NOT EXISTS (SELECT 1 FROM block b WHERE b.blocker = $3 AND b.blocked = member.id) ORDER BY id DESC LIMIT $1
