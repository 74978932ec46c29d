SELECT 1 FROM member WHERE handle = $1 UNION ALL SELECT 1 FROM former_handle WHERE handle = $1 UNION ALL SELECT 1 FROM gone_handle WHERE handle = $2
