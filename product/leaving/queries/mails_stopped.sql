SELECT kind, stopped_at
FROM mail_stop WHERE member = $1 ORDER BY kind
