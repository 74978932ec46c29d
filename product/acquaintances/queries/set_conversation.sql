UPDATE acquaintance SET conversation = $3 WHERE a = $1 AND b = $2
