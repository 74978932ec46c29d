SELECT 1 FROM mail WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= $1 LIMIT 1
