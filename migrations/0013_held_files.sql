-- The files of an answer that waits for its writer's word.
CREATE TABLE held_file (
  held BIGINT NOT NULL,
  number BIGINT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  --sqlite: bytes BLOB NOT NULL,
  --postgres: bytes BYTEA NOT NULL,
  PRIMARY KEY (held, number)
);
