DELETE FROM contact WHERE member = $1 AND import = $2
