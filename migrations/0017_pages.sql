-- A member's photo: when it was put there, which is part of its address; in place of the woven mark.
ALTER TABLE member ADD COLUMN photo BIGINT;
CREATE TABLE photo (
  member BIGINT NOT NULL PRIMARY KEY REFERENCES member,
  alt TEXT NOT NULL,
  --sqlite: webp BLOB NOT NULL, avif BLOB NOT NULL
  --postgres: webp BYTEA NOT NULL, avif BYTEA NOT NULL
);
-- Who sees a part of somebody's page: 0 nobody, 1 ties, 2 members, 3 anyone. Without a row: members.
CREATE TABLE shown_to (
  member BIGINT NOT NULL REFERENCES member,
  part TEXT NOT NULL,
  level BIGINT NOT NULL,
  PRIMARY KEY (member, part)
) --sqlite: WITHOUT ROWID
;
