DELETE FROM held_file WHERE held = $1
