-- The graph in memory follows the ledger: on SQLite by seq, which is given in the order of commits, on PostgreSQL by its
-- transaction xid first, without a late commit slipping past. Ids cannot do that: an import's are as old as its lines.
--sqlite: CREATE TABLE ledger_in_order (seq INTEGER PRIMARY KEY AUTOINCREMENT, xid BIGINT NOT NULL, id BIGINT NOT NULL, kind TEXT NOT NULL, sender BIGINT NOT NULL REFERENCES member, receiver BIGINT NOT NULL REFERENCES member, at BIGINT NOT NULL, subject BIGINT NOT NULL);
--sqlite: INSERT INTO ledger_in_order (xid, id, kind, sender, receiver, at, subject) SELECT xid, id, kind, sender, receiver, at, subject FROM ledger ORDER BY id;
--sqlite: DROP TABLE ledger;
--sqlite: ALTER TABLE ledger_in_order RENAME TO ledger;
--sqlite: CREATE INDEX ledger_of_pair ON ledger (sender, receiver, at);
--postgres: DROP INDEX ledger_followed;
--postgres: ALTER TABLE ledger DROP CONSTRAINT ledger_pkey;
--postgres: ALTER TABLE ledger ADD COLUMN seq BIGSERIAL PRIMARY KEY;
--postgres: CREATE INDEX ledger_followed ON ledger (xid, seq);
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
