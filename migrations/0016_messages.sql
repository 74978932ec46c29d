-- What a message refers to, another of its conversation: quoted, or corrected by it. And how many files came with it.
ALTER TABLE message ADD COLUMN about BIGINT;
ALTER TABLE message ADD COLUMN corrects BIGINT NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN files BIGINT NOT NULL DEFAULT 0;
UPDATE message SET files = (SELECT count(*) FROM file f WHERE f.conversation = message.conversation AND f.message = message.id)
WHERE by_mail = 1;
-- A picture as a page shows it; none when it cannot be shown.
--sqlite: ALTER TABLE file ADD COLUMN small BLOB;
--postgres: ALTER TABLE file ADD COLUMN small BYTEA;
-- As it stood before its last message, which can be taken back without a trace.
ALTER TABLE conversation ADD COLUMN before_message BIGINT;
ALTER TABLE conversation ADD COLUMN before_done_by BIGINT;
ALTER TABLE conversation ADD COLUMN before_done_at BIGINT;
ALTER TABLE participant ADD COLUMN before_turn BIGINT NOT NULL DEFAULT 0;
ALTER TABLE participant ADD COLUMN before_done BIGINT NOT NULL DEFAULT 0;
ALTER TABLE participant ADD COLUMN before_last_at BIGINT;
ALTER TABLE participant ADD COLUMN before_later BIGINT;
ALTER TABLE participant ADD COLUMN before_unseen BIGINT;
-- kept_away: 3 for whoever left a conversation of several. A conversation may be muted by itself.
ALTER TABLE participant ADD COLUMN is_muted BIGINT NOT NULL DEFAULT 0;
-- What a member notes about another, for nobody else.
CREATE TABLE private_note (
  member BIGINT NOT NULL REFERENCES member,
  about BIGINT NOT NULL REFERENCES member,
  words TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  PRIMARY KEY (member, about)
) --sqlite: WITHOUT ROWID
;
