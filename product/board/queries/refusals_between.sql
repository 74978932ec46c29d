-- Of offers only that it is not to be with this person; the rest hides that one offer and no more.
SELECT r.member, r.what, c.member, c.words, c.place, m.place
FROM refusal r JOIN call c ON c.id = r.call JOIN member m ON m.id = c.member
WHERE r.member > $1 AND r.member <= $2 AND r.at > $3 AND (c.kind = 'ask' OR r.what = 'person') ORDER BY r.member, r.call
