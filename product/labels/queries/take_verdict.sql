DELETE FROM verdict WHERE opener = $1 RETURNING is_pitch
