INSERT INTO verdict (opener, reader, is_pitch, was_labelled, at) VALUES ($1, $2, $3, $4, $5)
