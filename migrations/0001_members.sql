-- Times are microseconds of UTC since 1970, ids come from the program, flags are 0 or 1.
CREATE TABLE member (
  id BIGINT NOT NULL PRIMARY KEY,
  handle TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  sentence TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  time_zone TEXT NOT NULL DEFAULT 'UTC',
  ask_me_about TEXT NOT NULL DEFAULT '',
  email TEXT UNIQUE,
  joined_at BIGINT NOT NULL,
  is_host BIGINT NOT NULL DEFAULT 0,
  openers_a_week BIGINT NOT NULL DEFAULT 5, -- -1: any number
  earned_places BIGINT NOT NULL DEFAULT 0,
  away_until BIGINT,
  theme TEXT NOT NULL DEFAULT 'system',
  left_at BIGINT
) --sqlite: WITHOUT ROWID
;
-- A handle is redirected after a change and never given to another.
CREATE TABLE former_handle (
  handle TEXT NOT NULL PRIMARY KEY,
  member BIGINT NOT NULL REFERENCES member
);
-- What a member asks for or offers: one plain sentence each.
CREATE TABLE call (
  id BIGINT NOT NULL PRIMARY KEY,
  member BIGINT NOT NULL REFERENCES member,
  kind TEXT NOT NULL CHECK (kind IN ('ask', 'offer')),
  words TEXT NOT NULL,
  opened_at BIGINT NOT NULL,
  closed_at BIGINT
) --sqlite: WITHOUT ROWID
;
CREATE INDEX call_of_member ON call (member, kind, id) WHERE closed_at IS NULL;
--sqlite: CREATE VIRTUAL TABLE member_search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
--postgres: CREATE TABLE member_search (member BIGINT NOT NULL PRIMARY KEY REFERENCES member, words TSVECTOR NOT NULL);
--postgres: CREATE INDEX member_search_words ON member_search USING gin (words);
