CREATE TABLE conversation (
  id BIGINT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  opener BIGINT REFERENCES opener,
  started_at BIGINT NOT NULL,
  last_message BIGINT NOT NULL, -- message id
  done_by BIGINT REFERENCES member,
  done_at BIGINT
) --sqlite: WITHOUT ROWID
;
CREATE TABLE participant (
  conversation BIGINT NOT NULL REFERENCES conversation,
  member BIGINT NOT NULL REFERENCES member,
  my_turn BIGINT NOT NULL,
  done BIGINT NOT NULL DEFAULT 0,
  last_at BIGINT NOT NULL, -- of the conversation: lists are in its order
  later_until BIGINT,
  unseen_from BIGINT, -- the oldest message that no open page has shown yet
  PRIMARY KEY (conversation, member)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX participant_lists ON participant (member, done, my_turn, last_at);
CREATE INDEX participant_unseen ON participant (unseen_from) WHERE unseen_from IS NOT NULL;
-- Clustered by conversation: a page reads neighbours.
CREATE TABLE message (
  conversation BIGINT NOT NULL REFERENCES conversation,
  id BIGINT NOT NULL,
  author BIGINT NOT NULL REFERENCES member,
  text TEXT NOT NULL,
  sent_at BIGINT NOT NULL,
  edited_at BIGINT,
  deleted_at BIGINT,
  PRIMARY KEY (conversation, id)
) --sqlite: WITHOUT ROWID
;
CREATE TABLE draft (
  member BIGINT NOT NULL REFERENCES member,
  place TEXT NOT NULL, -- what it is a draft of, as 'conversation:17'
  text TEXT NOT NULL,
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (member, place)
) --sqlite: WITHOUT ROWID
;
