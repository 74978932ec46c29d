UPDATE thanks SET
  sender_shows = CASE WHEN sender = $2 THEN $3 ELSE sender_shows END,
  receiver_shows = CASE WHEN receiver = $2 THEN $3 ELSE receiver_shows END
WHERE id = $1 AND (sender = $2 OR receiver = $2)
