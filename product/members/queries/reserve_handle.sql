INSERT INTO gone_handle (handle) VALUES ($1) ON CONFLICT (handle) DO NOTHING
