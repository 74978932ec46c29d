INSERT INTO tie (a, b, lines_from_a, lines_from_b, last_from_a, last_from_b, month, months_of_a, months_of_b, conversation)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (a, b) DO UPDATE SET lines_from_a = excluded.lines_from_a, lines_from_b = excluded.lines_from_b,
  last_from_a = excluded.last_from_a, last_from_b = excluded.last_from_b, month = excluded.month,
  months_of_a = excluded.months_of_a, months_of_b = excluded.months_of_b, conversation = excluded.conversation
