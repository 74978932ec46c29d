-- Of whatever has ids; those of messages and ledger lines come in one transaction, the line's last.
SELECT coalesce(max(id), 0) FROM (
  SELECT max(id) AS id FROM ledger UNION ALL SELECT max(id) FROM mail UNION ALL SELECT max(id) FROM opener UNION ALL SELECT max(id) FROM call
  UNION ALL SELECT max(id) FROM member UNION ALL SELECT max(id) FROM session) newest
