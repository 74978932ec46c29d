SELECT id, made_at, called, kind, owner, sentence, sources, left_out, missing, has_list, in_list, with_words FROM import WHERE member = $1 ORDER BY id DESC
