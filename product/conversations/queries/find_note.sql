SELECT words FROM private_note WHERE member = $1 AND about = $2
