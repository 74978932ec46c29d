DELETE FROM sign_in WHERE member = $1 OR email = $2
