-- What open pages are told. The order number comes from the writer, so streams resume by it.
CREATE TABLE live_event (
  --sqlite: seq INTEGER PRIMARY KEY AUTOINCREMENT,
  --postgres: seq BIGSERIAL PRIMARY KEY,
  xid BIGINT NOT NULL,
  member BIGINT NOT NULL,
  kind TEXT NOT NULL,
  subject BIGINT NOT NULL,
  detail BIGINT NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX live_event_of_member ON live_event (member, xid, seq);
CREATE INDEX live_event_age ON live_event (at);
--postgres: CREATE INDEX live_event_followed ON live_event (xid, seq);
-- Mail on its way out.
CREATE TABLE mail (
  id BIGINT NOT NULL PRIMARY KEY,
  member BIGINT REFERENCES member,
  address TEXT NOT NULL,
  kind TEXT NOT NULL,
  message TEXT NOT NULL, -- as it is sent, headers included
  made_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  attempts BIGINT NOT NULL DEFAULT 0,
  sent_at BIGINT,
  given_up_at BIGINT,
  problem TEXT NOT NULL DEFAULT ''
) --sqlite: WITHOUT ROWID
;
CREATE INDEX mail_due ON mail (due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX mail_of_member ON mail (member, made_at);
-- What came beyond a day's mails: it goes together, in one mail, at the member's next round.
CREATE TABLE held_notice (
  member BIGINT NOT NULL REFERENCES member,
  id BIGINT NOT NULL,
  first_line TEXT NOT NULL,
  subject TEXT NOT NULL,
  path TEXT NOT NULL,
  due_at BIGINT NOT NULL,
  PRIMARY KEY (member, id)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX held_notice_due ON held_notice (due_at);
CREATE TABLE mail_stop (
  member BIGINT NOT NULL REFERENCES member,
  kind TEXT NOT NULL, -- 'all' stops every kind
  stopped_at BIGINT NOT NULL,
  PRIMARY KEY (member, kind)
) --sqlite: WITHOUT ROWID
;
-- The community's own numbers and words, with their history.
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);
CREATE TABLE setting_change (
  id BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  changed_at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
