-- The append-only record of what passed between people. xid is PostgreSQL's transaction, by which other nodes follow
-- without a late commit slipping past; on SQLite commits come in order and it is 0.
CREATE TABLE ledger (
  id BIGINT NOT NULL PRIMARY KEY,
  xid BIGINT NOT NULL,
  kind TEXT NOT NULL,
  sender BIGINT NOT NULL REFERENCES member,
  receiver BIGINT NOT NULL REFERENCES member,
  at BIGINT NOT NULL,
  subject BIGINT NOT NULL -- the opener or conversation it happened in
) --sqlite: WITHOUT ROWID
;
CREATE INDEX ledger_of_pair ON ledger (sender, receiver, at);
--postgres: CREATE INDEX ledger_followed ON ledger (xid, id);
-- The fold of a pair's writing lines: what every page needs of a tie, kept with each line. a is the smaller id.
CREATE TABLE tie (
  a BIGINT NOT NULL REFERENCES member,
  b BIGINT NOT NULL REFERENCES member,
  lines_from_a BIGINT NOT NULL,
  lines_from_b BIGINT NOT NULL,
  last_from_a BIGINT,
  last_from_b BIGINT,
  month BIGINT NOT NULL, -- the month that bit 0 of the two sets below stands for; bit n is n months before
  months_of_a BIGINT NOT NULL,
  months_of_b BIGINT NOT NULL,
  conversation BIGINT, -- their latest
  ended_at BIGINT,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX tie_of_b ON tie (b, a);
CREATE TABLE acquaintance (
  a BIGINT NOT NULL REFERENCES member,
  b BIGINT NOT NULL REFERENCES member,
  said_by_a BIGINT,
  said_by_b BIGINT,
  conversation BIGINT,
  PRIMARY KEY (a, b),
  CHECK (a < b)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX acquaintance_of_b ON acquaintance (b, a);
