DELETE FROM mail_stop WHERE member = $1 AND kind = $2
