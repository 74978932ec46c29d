DELETE FROM private_note WHERE member = $1 OR about = $1
