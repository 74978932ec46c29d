SELECT member, title, organisation FROM work WHERE member > $1 AND member <= $2
  AND NOT EXISTS (SELECT 1 FROM shown_to s WHERE s.member = work.member AND s.part = 'work' AND s.level < 2)
ORDER BY member, id
