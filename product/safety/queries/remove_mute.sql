DELETE FROM mute WHERE member = $1 AND muted = $2
