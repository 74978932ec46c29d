SELECT p.webp, p.avif FROM photo p JOIN member m ON m.id = p.member WHERE p.member = $1 AND m.photo = $2 AND m.left_at IS NULL
