-- What a member wishes: to be named as someone who stands between two others, or not.
ALTER TABLE member ADD COLUMN is_between BIGINT NOT NULL DEFAULT 1;
-- Whom a member does not want to meet; the graph keeps the two apart in each of its answers.
CREATE TABLE block (
  blocker BIGINT NOT NULL REFERENCES member,
  blocked BIGINT NOT NULL REFERENCES member,
  at BIGINT NOT NULL,
  PRIMARY KEY (blocker, blocked)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX block_of_blocked ON block (blocked, blocker);
-- What changes the graph beside the ledger, for those who follow it: a tie that is closed or open again, a block, a
-- wish. A row says only where to look again: two transactions may have taken effect in another order than their numbers.
CREATE TABLE graph_change (
  --sqlite: seq INTEGER PRIMARY KEY AUTOINCREMENT,
  --postgres: seq BIGSERIAL PRIMARY KEY,
  xid BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('closed', 'blocked', 'between')),
  a BIGINT NOT NULL,
  b BIGINT NOT NULL
);
--postgres: CREATE INDEX graph_change_followed ON graph_change (xid, seq);
-- The resting tie that a member's Today names this week: to choose it, all their ties have to be read.
CREATE TABLE resting_choice (
  member BIGINT NOT NULL PRIMARY KEY REFERENCES member,
  week BIGINT NOT NULL, -- since 1970
  other BIGINT -- none when none rested
) --sqlite: WITHOUT ROWID
;
