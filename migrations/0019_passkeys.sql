-- Keys that devices keep (Web Authentication): the public half is all that stands here.
CREATE TABLE passkey (
  id TEXT NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL UNIQUE,
  member BIGINT NOT NULL REFERENCES member,
  name TEXT NOT NULL,
  public_key TEXT NOT NULL,
  algorithm BIGINT NOT NULL,
  uses BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  last_used_at BIGINT
) --sqlite: WITHOUT ROWID
;
CREATE INDEX passkey_of_member ON passkey (member, made_at);
-- Challenges that were answered: none is answered twice.
CREATE TABLE answered_challenge (
  challenge TEXT NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
CREATE INDEX answered_challenge_age ON answered_challenge (at);
