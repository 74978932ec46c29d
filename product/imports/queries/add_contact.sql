INSERT INTO contact (member, import, id, name, company, position, url, email, is_listed, is_kept, lines_mine, lines_theirs,
  last_mine, last_theirs, month, months_mine, months_theirs)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11, $12, $13, $14, $15, $16)
