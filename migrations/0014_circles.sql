-- A group of people who write to each other already, brought by one of them.
CREATE TABLE circle (
  id BIGINT NOT NULL PRIMARY KEY,
  bringer BIGINT NOT NULL REFERENCES member,
  name TEXT NOT NULL,
  at BIGINT NOT NULL
) --sqlite: WITHOUT ROWID
;
CREATE INDEX circle_of_bringer ON circle (bringer, at);
CREATE INDEX circle_at ON circle (at);
-- Each of them: number 1 is the bringer. `knows` has a bit for each number whom they say they know.
CREATE TABLE circle_person (
  circle BIGINT NOT NULL REFERENCES circle,
  number BIGINT NOT NULL,
  member BIGINT NOT NULL REFERENCES member,
  name TEXT NOT NULL, -- as the bringer calls them
  knows BIGINT NOT NULL DEFAULT 0,
  mailed_at BIGINT, -- none for the bringer, and for whom no mail went to
  PRIMARY KEY (circle, number)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX circle_person_of_member ON circle_person (member, circle);
