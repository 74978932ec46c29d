-- Somebody who takes part by mail alone: known by an address, in no list, without a page of their own.
ALTER TABLE member ADD COLUMN is_guest BIGINT NOT NULL DEFAULT 0;
-- Who may ask them something: members, or anyone who proves an address.
ALTER TABLE member ADD COLUMN asked_by TEXT NOT NULL DEFAULT 'members';
-- The round: one mail with what waits, each day or week at an hour where they are, or never.
ALTER TABLE member ADD COLUMN round_every TEXT NOT NULL DEFAULT 'day' CHECK (round_every IN ('day', 'week', 'never'));
ALTER TABLE member ADD COLUMN round_hour BIGINT NOT NULL DEFAULT -1; -- -1: the installation's
ALTER TABLE member ADD COLUMN next_round_at BIGINT NOT NULL DEFAULT 0; -- 0: not planned yet
ALTER TABLE member ADD COLUMN last_round_at BIGINT;
CREATE INDEX member_round ON member (next_round_at) WHERE round_every <> 'never' AND is_guest = 0 AND left_at IS NULL AND email IS NOT NULL;
-- The mail address that an opener was written to, if it was: until it is answered, that is all its sender knows of who holds it.
ALTER TABLE opener ADD COLUMN to_address TEXT NOT NULL DEFAULT '';
CREATE INDEX opener_to_address ON opener (sender, to_address) WHERE to_address <> '';
-- Who never wants to hear from here, as a keyed hash of the address: kept for good.
CREATE TABLE silence (
  address TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
-- What a mail is about (an opener or a conversation), and that it came back.
ALTER TABLE mail ADD COLUMN about BIGINT;
ALTER TABLE mail ADD COLUMN returned_at BIGINT;
ALTER TABLE mail ADD COLUMN domain TEXT NOT NULL DEFAULT ''; -- of the address, in small letters
DROP INDEX mail_due;
CREATE INDEX mail_due ON mail (due_at, domain) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX mail_undelivered ON mail (given_up_at) WHERE given_up_at IS NOT NULL AND returned_at IS NULL;
CREATE INDEX mail_made ON mail (made_at);
-- What waits for the round is read and answered in it.
ALTER TABLE held_notice ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE held_notice ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';
-- Each mail that came is taken once, however often it is brought.
CREATE TABLE arrival (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  member BIGINT, -- none for a mail that came back
  what TEXT NOT NULL, -- what became of it: taken, held, automatic, returned or not-taken
  words TEXT NOT NULL, -- the fingerprint of its words, by which a program is known that says the same again
  at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
CREATE INDEX arrival_of_member ON arrival (member, at);
CREATE INDEX arrival_at ON arrival (at);
-- An answer that came from another address than its writer's: it waits for their word.
CREATE TABLE held_reply (
  id BIGINT NOT NULL PRIMARY KEY,
  member BIGINT NOT NULL REFERENCES member,
  kind TEXT NOT NULL, -- of the reply address
  thing BIGINT NOT NULL,
  from_address TEXT NOT NULL,
  words TEXT NOT NULL,
  cut TEXT NOT NULL,
  at BIGINT NOT NULL,
  decided_at BIGINT
) --sqlite: WITHOUT ROWID
;
CREATE INDEX held_reply_of_member ON held_reply (member, at);
CREATE INDEX held_reply_at ON held_reply (at);
ALTER TABLE message ADD COLUMN by_mail BIGINT NOT NULL DEFAULT 0;
-- What a mail program put around a message that came by mail, so that its writer can see what was left out.
CREATE TABLE cut_part (
  conversation BIGINT NOT NULL,
  message BIGINT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (conversation, message)
) --sqlite: WITHOUT ROWID
;
-- Files that came with a message.
CREATE TABLE file (
  id BIGINT NOT NULL PRIMARY KEY,
  conversation BIGINT NOT NULL REFERENCES conversation,
  message BIGINT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL, -- by its content
  size BIGINT NOT NULL,
  --sqlite: bytes BLOB NOT NULL
  --postgres: bytes BYTEA NOT NULL
);
CREATE INDEX file_of_conversation ON file (conversation, message);
-- A question to a member by somebody without an account. Nothing of it goes anywhere before they have proved their address.
CREATE TABLE asking (
  id BIGINT NOT NULL PRIMARY KEY,
  receiver BIGINT NOT NULL REFERENCES member,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  why TEXT NOT NULL,
  at BIGINT NOT NULL,
  opener BIGINT -- once it is sent
) --sqlite: WITHOUT ROWID
;
CREATE INDEX asking_of_email ON asking (email, at);
CREATE INDEX asking_at ON asking (at);
