INSERT INTO decision (id, report, host, about, act, reason, until, removed_title, removed_text, removed_why, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
