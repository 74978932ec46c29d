SELECT act, count(*) FROM decision WHERE at >= $1 AND at < $2 GROUP BY act
