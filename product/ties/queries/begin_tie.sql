INSERT INTO tie (a, b, lines_from_a, lines_from_b, month, months_of_a, months_of_b)
VALUES ($1, $2, 0, 0, 0, 0, 0) ON CONFLICT (a, b) DO NOTHING
