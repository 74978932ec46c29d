SELECT member, title, organisation FROM work WHERE member > $1 AND member <= $2 ORDER BY member, id
