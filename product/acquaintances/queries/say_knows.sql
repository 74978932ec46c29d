UPDATE circle_person SET knows = $3 WHERE circle = $1 AND number = $2
