SELECT kind FROM mail_stop WHERE member = $1
