-- Whoever leaves is gone for everybody at once, may come back for two weeks, and is then deleted for good.
ALTER TABLE member ADD COLUMN words_stay TEXT NOT NULL DEFAULT 'keep' CHECK (words_stay IN ('keep', 'nameless', 'none')); -- of messages in others' conversations
ALTER TABLE member ADD COLUMN erased_at BIGINT;
CREATE INDEX member_leaving ON member (left_at) WHERE left_at IS NOT NULL AND erased_at IS NULL;
-- Stands in the ledger for everyone who was deleted.
INSERT INTO member (id, handle, name, joined_at, is_guest, left_at, erased_at) VALUES (1, '~', '', 1, 1, 1, 1);
-- Handles of those who were deleted, as keyed hashes: they are given to nobody else.
CREATE TABLE gone_handle (
  handle TEXT NOT NULL PRIMARY KEY
) --sqlite: WITHOUT ROWID
;
