-- What a member brought from an old network or a mailbox: theirs alone, never in the ledger, the graph or the numbers.
CREATE TABLE import (
  member BIGINT NOT NULL REFERENCES member,
  id BIGINT NOT NULL,
  made_at BIGINT NOT NULL,
  called TEXT NOT NULL, -- the names of its files
  kind TEXT NOT NULL CHECK (kind IN ('network', 'mail', 'contacts', 'list', 'background')),
  owner TEXT NOT NULL, -- as the archive names them
  sentence TEXT NOT NULL, -- that the archive says of them
  sources TEXT NOT NULL, -- a line each
  left_out TEXT NOT NULL, -- a line each
  missing TEXT NOT NULL, -- parts of it that were not there, a line each
  has_list BIGINT NOT NULL,
  in_list BIGINT NOT NULL,
  with_words BIGINT NOT NULL, -- contacts 1 to this wrote or were written to
  PRIMARY KEY (member, id)
) --sqlite: WITHOUT ROWID
;
CREATE TABLE contact (
  member BIGINT NOT NULL REFERENCES member,
  import BIGINT NOT NULL,
  id BIGINT NOT NULL, -- 1, 2, … within the import; those with words come first
  name TEXT NOT NULL,
  company TEXT NOT NULL,
  position TEXT NOT NULL,
  url TEXT NOT NULL, -- without scheme
  email TEXT NOT NULL,
  is_listed BIGINT NOT NULL,
  is_kept BIGINT NOT NULL,
  lines_mine BIGINT NOT NULL,
  lines_theirs BIGINT NOT NULL,
  last_mine BIGINT,
  last_theirs BIGINT,
  month BIGINT NOT NULL,
  months_mine BIGINT NOT NULL,
  months_theirs BIGINT NOT NULL,
  joined BIGINT REFERENCES member, -- once they are here, and both have said that they know each other
  PRIMARY KEY (member, import, id)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX contact_kept ON contact (member) WHERE is_kept = 1;
CREATE INDEX contact_by_email ON contact (member, email) WHERE email <> '';
-- Roles, schools and skills that the archive names, until the member keeps or leaves them.
CREATE TABLE import_line (
  member BIGINT NOT NULL REFERENCES member,
  import BIGINT NOT NULL,
  id BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('role', 'school', 'skill')),
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  began TEXT NOT NULL, -- 2019, 2019-04 or 2019-04-01, or empty
  ended TEXT NOT NULL,
  PRIMARY KEY (member, import, id)
) --sqlite: WITHOUT ROWID
;
-- The same on a member's page.
CREATE TABLE work (
  member BIGINT NOT NULL REFERENCES member,
  id BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('role', 'school', 'skill')),
  title TEXT NOT NULL,
  organisation TEXT NOT NULL,
  began TEXT NOT NULL,
  ended TEXT NOT NULL,
  PRIMARY KEY (member, id)
) --sqlite: WITHOUT ROWID
;
