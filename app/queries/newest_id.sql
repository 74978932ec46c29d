-- Of whatever has ids; those of messages and ledger lines come in one transaction, the line's last. Of the ledger the
-- latest lines are enough: this guards against a clock that was set back, not against an old import.
SELECT coalesce(max(id), 0) FROM (
  SELECT max(id) AS id FROM (SELECT id FROM ledger ORDER BY seq DESC LIMIT 10000) latest UNION ALL SELECT max(id) FROM mail UNION ALL SELECT max(id) FROM opener UNION ALL SELECT max(id) FROM call
  UNION ALL SELECT max(id) FROM member UNION ALL SELECT max(id) FROM session) newest
