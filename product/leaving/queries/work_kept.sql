SELECT kind, title, organisation, began, ended
FROM work WHERE member = $1 ORDER BY id
