SELECT r.member, r.what, c.member, c.words, c.place, m.place
FROM refusal r JOIN call c ON c.id = r.call JOIN member m ON m.id = c.member
WHERE r.member > $1 AND r.member <= $2 AND c.kind = 'ask' ORDER BY r.member, r.call
