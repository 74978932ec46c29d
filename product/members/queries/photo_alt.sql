SELECT alt FROM photo WHERE member = $1
