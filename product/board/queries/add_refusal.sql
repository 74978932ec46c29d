INSERT INTO refusal (member, call, what, at) VALUES ($1, $2, $3, $4) ON CONFLICT (member, call) DO UPDATE SET what = excluded.what, at = excluded.at
