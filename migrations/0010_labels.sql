-- The first words that somebody wrote to somebody: each opener that was sent, and the first message of a conversation
-- that began without one. What was read in them when they came, and whose words they nearly repeat.
CREATE TABLE first_words (
  id BIGINT NOT NULL PRIMARY KEY, -- of the opener, or of the message
  conversation BIGINT, -- of the message; none for an opener
  sender BIGINT NOT NULL REFERENCES member,
  receiver BIGINT NOT NULL REFERENCES member,
  family BIGINT NOT NULL, -- the first of those that are nearly the same: its own id when it is the first
  sent_at BIGINT NOT NULL,
  is_pitch BIGINT NOT NULL,
  evidence TEXT NOT NULL, -- a line for each finding: what it is called, a tab, the words
  is_sampled BIGINT NOT NULL -- others are compared with it
) --sqlite: WITHOUT ROWID
;
CREATE INDEX first_words_of_family ON first_words (family, sent_at);
CREATE INDEX first_words_of_sender ON first_words (sender, sent_at);
CREATE INDEX first_words_sent ON first_words (sent_at);
CREATE INDEX first_words_sampled ON first_words (sent_at) WHERE is_sampled = 1;
-- By which texts that are nearly the same are found: hashes of runs of letters, a dozen of each.
CREATE TABLE sample (
  hash BIGINT NOT NULL,
  words BIGINT NOT NULL REFERENCES first_words,
  PRIMARY KEY (hash, words)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX sample_of_words ON sample (words);
-- What the one who was asked says of it: that it was a pitch, or that the label is wrong.
CREATE TABLE verdict (
  opener BIGINT NOT NULL PRIMARY KEY REFERENCES opener,
  reader BIGINT NOT NULL REFERENCES member,
  is_pitch BIGINT NOT NULL,
  was_labelled BIGINT NOT NULL,
  at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
CREATE INDEX verdict_at ON verdict (at);
