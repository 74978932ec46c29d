DELETE FROM mail WHERE member = $1 AND sent_at IS NULL
