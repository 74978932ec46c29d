SELECT id, member, kind, thing, from_address, words, cut, at, decided_at FROM held_reply WHERE id = $1
