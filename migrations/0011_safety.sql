-- What somebody brought before the hosts: an opener, a message or a member's page; or that a reader called an opener of
-- theirs a pitch.
CREATE TABLE report (
  id BIGINT NOT NULL PRIMARY KEY,
  reporter BIGINT NOT NULL REFERENCES member,
  kind TEXT NOT NULL CHECK (kind IN ('opener', 'message', 'member', 'verdict')),
  subject BIGINT NOT NULL, -- the opener, the message or the member
  conversation BIGINT, -- of the message
  about BIGINT NOT NULL REFERENCES member, -- who wrote it; of a verdict: the reader whose it is
  said TEXT NOT NULL, -- what it was reported for, as it read then
  rule TEXT NOT NULL,
  words TEXT NOT NULL,
  at BIGINT NOT NULL,
  decided_at BIGINT
) --sqlite: WITHOUT ROWID
;
CREATE INDEX report_open ON report (at) WHERE decided_at IS NULL;
CREATE INDEX report_at ON report (at);
CREATE INDEX report_of_reporter ON report (reporter, at);
CREATE INDEX report_about ON report (about, at);
CREATE UNIQUE INDEX report_once ON report (reporter, kind, subject) WHERE decided_at IS NULL;
-- What a host did about it, with the reason that those concerned read. Never changed; an appeal may undo what it did.
CREATE TABLE decision (
  id BIGINT NOT NULL PRIMARY KEY,
  report BIGINT NOT NULL REFERENCES report,
  host BIGINT NOT NULL REFERENCES member,
  about BIGINT NOT NULL REFERENCES member, -- whom it concerns
  act TEXT NOT NULL CHECK (act IN ('leave', 'rewrite', 'remove', 'pause', 'undo-verdict')),
  reason TEXT NOT NULL,
  until BIGINT, -- of a pause
  removed_title TEXT NOT NULL DEFAULT '', -- what was taken from sight, to be put back if an appeal says so
  removed_text TEXT NOT NULL DEFAULT '',
  removed_why TEXT NOT NULL DEFAULT '',
  at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
CREATE INDEX decision_of_report ON decision (report, at);
CREATE INDEX decision_about ON decision (about, at);
CREATE INDEX decision_at ON decision (at);
-- "Please look again", decided by somebody else than who decided first.
CREATE TABLE appeal (
  decision BIGINT NOT NULL PRIMARY KEY REFERENCES decision,
  member BIGINT NOT NULL REFERENCES member,
  words TEXT NOT NULL,
  at BIGINT NOT NULL,
  host BIGINT REFERENCES member,
  outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'kept', 'undone')),
  reason TEXT NOT NULL DEFAULT '',
  decided_at BIGINT
) --sqlite: WITHOUT ROWID
;
CREATE INDEX appeal_open ON appeal (at) WHERE decided_at IS NULL;
CREATE INDEX appeal_decided ON appeal (decided_at) WHERE decided_at IS NOT NULL;
-- Whose openers and messages wait without being called to mind: neither on Today nor by mail.
CREATE TABLE mute (
  member BIGINT NOT NULL REFERENCES member,
  muted BIGINT NOT NULL REFERENCES member,
  at BIGINT NOT NULL,
  PRIMARY KEY (member, muted)
) --sqlite: WITHOUT ROWID
;
-- How far a participant keeps a conversation away: 1 muted (not called to mind), 2 blocked (not shown either).
ALTER TABLE participant ADD COLUMN kept_away BIGINT NOT NULL DEFAULT 0;
DROP INDEX participant_lists;
CREATE INDEX participant_lists ON participant (member, done, my_turn, last_at, kept_away);
UPDATE participant SET kept_away = 2, unseen_from = NULL WHERE EXISTS (SELECT 1 FROM participant o JOIN block b ON b.blocked = o.member WHERE o.conversation = participant.conversation AND b.blocker = participant.member);
-- Asked to pause: no new openers or conversations until then; answering goes on.
ALTER TABLE member ADD COLUMN paused_until BIGINT;
-- Who would like to come in, where the hosts look at each first.
CREATE TABLE applicant (
  email TEXT NOT NULL PRIMARY KEY,
  id BIGINT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  handle TEXT NOT NULL,
  sentence TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
-- How many new addresses asked for a link of late.
CREATE INDEX sign_in_made ON sign_in (made_at);
