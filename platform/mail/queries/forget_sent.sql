DELETE FROM mail WHERE made_at < $1 AND (sent_at IS NOT NULL OR given_up_at IS NOT NULL)
