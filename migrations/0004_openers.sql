CREATE TABLE opener (
  id BIGINT NOT NULL PRIMARY KEY,
  sender BIGINT NOT NULL REFERENCES member,
  receiver BIGINT NOT NULL REFERENCES member,
  state TEXT NOT NULL CHECK (state IN ('draft', 'queued', 'open', 'answered', 'passed', 'withdrawn', 'lapsed')),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  why TEXT NOT NULL,
  occasion TEXT NOT NULL, -- what gave rise to it, in the sender's words or the call's
  call BIGINT REFERENCES call, -- the ask or offer of the receiver that it answers
  takes_place BIGINT NOT NULL,
  written_at BIGINT NOT NULL,
  delivered_at BIGINT,
  due_at BIGINT, -- when it lapses
  reminded_at BIGINT,
  warned_at BIGINT, -- when the receiver was told that three days are left
  ended_at BIGINT,
  pass_line TEXT NOT NULL DEFAULT '',
  try_member BIGINT REFERENCES member,
  conversation BIGINT,
  later_until BIGINT
) --sqlite: WITHOUT ROWID
;
CREATE INDEX opener_waiting ON opener (receiver, delivered_at) WHERE state = 'open';
CREATE INDEX opener_delivered ON opener (receiver, delivered_at) WHERE takes_place = 1 AND delivered_at IS NOT NULL;
CREATE INDEX opener_of_sender ON opener (sender, id);
CREATE INDEX opener_of_receiver ON opener (receiver, id);
CREATE INDEX opener_holding ON opener (sender) WHERE takes_place = 1 AND state IN ('open', 'queued');
CREATE INDEX opener_of_pair ON opener (sender, receiver, ended_at);
CREATE INDEX opener_due ON opener (due_at) WHERE state = 'open';
CREATE INDEX opener_queued ON opener (receiver, id) WHERE state = 'queued';
-- Further lines that an import found before the answer; they become messages when it comes.
CREATE TABLE opener_line (
  opener BIGINT NOT NULL REFERENCES opener,
  id BIGINT NOT NULL,
  text TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (opener, id)
) --sqlite: WITHOUT ROWID
;
