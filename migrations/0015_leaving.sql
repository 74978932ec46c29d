-- Whoever leaves is gone for everybody at once, may come back for two weeks, and is then deleted for good.
ALTER TABLE member ADD COLUMN words_stay TEXT NOT NULL DEFAULT 'keep' CHECK (words_stay IN ('keep', 'nameless', 'none')); -- of messages in others' conversations
ALTER TABLE member ADD COLUMN erased_at BIGINT;
CREATE INDEX member_leaving ON member (left_at) WHERE left_at IS NOT NULL AND erased_at IS NULL;
-- Stands in the ledger for everyone who was deleted.
INSERT INTO member (id, handle, name, joined_at, is_guest, left_at, erased_at) VALUES (1, '!', '', 1, 1, 1, 1);
-- What has to be found of them.
CREATE INDEX contact_joined ON contact (joined) WHERE joined IS NOT NULL;
CREATE INDEX mail_address ON mail (address);
CREATE INDEX call_member ON call (member);
CREATE INDEX thanks_of_sender ON thanks (sender);
CREATE INDEX conversation_opener ON conversation (opener) WHERE opener IS NOT NULL;
-- Handles of those who were deleted, as keyed hashes: they are given to nobody else.
CREATE TABLE gone_handle (
  handle TEXT NOT NULL PRIMARY KEY
) --sqlite: WITHOUT ROWID
;
