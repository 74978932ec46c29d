SELECT id, member FROM call WHERE dealt_at IS NULL AND closed_at IS NULL
