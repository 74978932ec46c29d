SELECT count(DISTINCT s.email) FROM sign_in s WHERE s.made_at > $1 AND s.member IS NULL AND NOT EXISTS (SELECT 1 FROM member m WHERE m.email = s.email)
