SELECT id, made_at, owner, sentence, sources, left_out, is_mail, has_list, in_list, with_words FROM import WHERE member = $1 AND id = $2
