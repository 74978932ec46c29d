DELETE FROM former_handle WHERE member = $1
