DELETE FROM cut_part WHERE EXISTS (SELECT 1 FROM message m WHERE m.conversation = cut_part.conversation AND m.id = cut_part.message AND m.author = $1)
