DELETE FROM cut_part WHERE conversation = $1 AND message = $2
