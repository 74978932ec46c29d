DELETE FROM former_handle WHERE handle = $1
