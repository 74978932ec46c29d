DELETE FROM contact WHERE member = $1
