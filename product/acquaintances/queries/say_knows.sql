UPDATE circle_person SET knows = $3, answered_at = $4 WHERE circle = $1 AND number = $2
