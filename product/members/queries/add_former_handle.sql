INSERT INTO former_handle (handle, member) VALUES ($1, $2)
