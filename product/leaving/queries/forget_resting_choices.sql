DELETE FROM resting_choice WHERE member = $1 OR other = $1
