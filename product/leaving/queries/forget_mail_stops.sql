DELETE FROM mail_stop WHERE member = $1
