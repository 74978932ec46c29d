DELETE FROM mute WHERE member = $1 OR muted = $1
