-- Tokens and codes are kept as fingerprints: whoever reads this table can sign in as nobody.
CREATE TABLE sign_in (
  token TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  email TEXT NOT NULL,
  member BIGINT REFERENCES member, -- for links made on the machine, which need no address
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at BIGINT,
  wrong_codes BIGINT NOT NULL DEFAULT 0,
  makes_host BIGINT NOT NULL DEFAULT 0
) --sqlite: WITHOUT ROWID
;
CREATE INDEX sign_in_of_email ON sign_in (email, made_at);
CREATE TABLE session (
  token TEXT NOT NULL PRIMARY KEY,
  id BIGINT NOT NULL UNIQUE,
  member BIGINT REFERENCES member, -- none until the first sign-in has said who it is
  email TEXT NOT NULL,
  makes_host BIGINT NOT NULL DEFAULT 0,
  device TEXT NOT NULL,
  started_at BIGINT NOT NULL,
  last_used_at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
CREATE INDEX session_of_member ON session (member, started_at);
CREATE TABLE api_token (
  token TEXT NOT NULL PRIMARY KEY,
  member BIGINT NOT NULL REFERENCES member,
  made_at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
CREATE TABLE idempotency_key (
  member BIGINT NOT NULL REFERENCES member,
  key TEXT NOT NULL,
  request TEXT NOT NULL, -- fingerprint of what was asked
  status BIGINT NOT NULL,
  location TEXT NOT NULL,
  body TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  PRIMARY KEY (member, key)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX idempotency_key_age ON idempotency_key (made_at);
