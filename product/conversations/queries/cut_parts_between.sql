SELECT c.message, c.words FROM cut_part c JOIN message m ON m.conversation = c.conversation AND m.id = c.message
WHERE c.conversation = $1 AND c.message >= $2 AND c.message <= $3 AND m.author = $4
