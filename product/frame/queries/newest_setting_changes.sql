SELECT name, value, changed_at FROM setting_change WHERE name <> 'secret' AND name NOT LIKE '%\_us' ESCAPE '\' ORDER BY id DESC LIMIT $1
