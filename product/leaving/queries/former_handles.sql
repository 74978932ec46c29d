SELECT handle FROM former_handle WHERE member = $1
