DELETE FROM file WHERE EXISTS (SELECT 1 FROM message m WHERE m.conversation = file.conversation AND m.id = file.message AND m.author = $1)
