UPDATE circle_person SET mailed_at = $3 WHERE circle = $1 AND number = $2
