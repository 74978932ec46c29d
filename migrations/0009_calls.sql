-- What an ask is for, where and until when it stands, and what came of it. Those that are open already have their sixty
-- days, and two weeks from now at least.
ALTER TABLE call ADD COLUMN aim TEXT NOT NULL DEFAULT 'need';
ALTER TABLE call ADD COLUMN details TEXT NOT NULL DEFAULT '';
ALTER TABLE call ADD COLUMN field TEXT NOT NULL DEFAULT '';
ALTER TABLE call ADD COLUMN place TEXT NOT NULL DEFAULT ''; -- empty: anywhere
ALTER TABLE call ADD COLUMN is_public BIGINT NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN ends_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN outcome TEXT NOT NULL DEFAULT ''; -- answered, elsewhere, unanswered, taken-down, or empty while open
ALTER TABLE call ADD COLUMN answers BIGINT NOT NULL DEFAULT 0; -- people who answer it, and wait or were answered
ALTER TABLE call ADD COLUMN asked_at BIGINT; -- when its owner was asked what came of it
ALTER TABLE call ADD COLUMN dealt_at BIGINT; -- when it was first brought to those whom it fits
--sqlite: UPDATE call SET ends_at = max(opened_at + 5184000000000, (CAST(strftime('%s', 'now') AS INTEGER) + 1209600) * 1000000);
--postgres: UPDATE call SET ends_at = greatest(opened_at + 5184000000000, (extract(epoch FROM now())::bigint + 1209600) * 1000000);
UPDATE call SET outcome = 'taken-down' WHERE closed_at IS NOT NULL;
CREATE INDEX opener_of_call ON opener (call, sender) WHERE call IS NOT NULL;
UPDATE call SET answers = (SELECT count(DISTINCT o.sender) FROM opener o WHERE o.call = call.id AND o.state IN ('open', 'answered'));
-- The board: those nobody has answered first, then the newest.
CREATE INDEX call_on_board ON call (kind, (answers > 0), id DESC) WHERE closed_at IS NULL;
CREATE INDEX call_closed ON call (member, id) WHERE closed_at IS NOT NULL;
CREATE INDEX call_public ON call (kind, id DESC) WHERE closed_at IS NULL AND is_public = 1;
CREATE INDEX call_ending ON call (ends_at) WHERE closed_at IS NULL AND asked_at IS NULL;
CREATE INDEX call_to_deal ON call (id) WHERE closed_at IS NULL AND dealt_at IS NULL;
-- Comma and space between them, as the member wrote them; empty: not said.
ALTER TABLE member ADD COLUMN languages TEXT NOT NULL DEFAULT '';
-- A written line to whom something is thanks to. Others see it when both wish it.
CREATE TABLE thanks (
  id BIGINT NOT NULL PRIMARY KEY,
  sender BIGINT NOT NULL REFERENCES member,
  receiver BIGINT NOT NULL REFERENCES member,
  call BIGINT NOT NULL REFERENCES call,
  words TEXT NOT NULL,
  at BIGINT NOT NULL,
  sender_shows BIGINT NOT NULL,
  receiver_shows BIGINT NOT NULL DEFAULT 0
) --sqlite: WITHOUT ROWID
;
CREATE INDEX thanks_of_receiver ON thanks (receiver, id);
CREATE INDEX thanks_of_call ON thanks (call);
-- That something changed of what a member says, asks or offers, for those who hold it in memory: they look again.
CREATE TABLE member_change (
  --sqlite: seq INTEGER PRIMARY KEY AUTOINCREMENT,
  --postgres: seq BIGSERIAL PRIMARY KEY,
  xid BIGINT NOT NULL,
  member BIGINT NOT NULL
);
--postgres: CREATE INDEX member_change_followed ON member_change (xid, seq);
-- An ask that was brought to somebody who could answer it, with the reason that both see.
CREATE TABLE deal (
  helper BIGINT NOT NULL REFERENCES member,
  ask BIGINT NOT NULL REFERENCES call,
  asker BIGINT NOT NULL REFERENCES member,
  offer BIGINT REFERENCES call, -- none when it rests on what the helper says of their work
  offered TEXT NOT NULL, -- the words of the helper that it rests on
  back_asked TEXT NOT NULL, -- of the way back, or empty when there is none
  back_offered TEXT NOT NULL,
  reason TEXT NOT NULL,
  score BIGINT NOT NULL, -- in thousandths; orders, and is never shown
  dealt_at BIGINT NOT NULL,
  PRIMARY KEY (helper, ask)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX deal_of_helper ON deal (helper, dealt_at);
CREATE INDEX deal_of_asker ON deal (asker, dealt_at);
CREATE INDEX deal_of_ask ON deal (ask);
CREATE INDEX deal_of_offer ON deal (offer) WHERE offer IS NOT NULL;
CREATE INDEX deal_dealt ON deal (dealt_at);
-- "Not for me", and what was wrong with it.
CREATE TABLE refusal (
  member BIGINT NOT NULL REFERENCES member,
  call BIGINT NOT NULL REFERENCES call,
  what TEXT NOT NULL CHECK (what IN ('field', 'place', 'person', 'wording')),
  at BIGINT NOT NULL,
  PRIMARY KEY (member, call)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX refusal_of_call ON refusal (call, member);
-- The rounds that were dealt: of several nodes the one that writes the row does it.
CREATE TABLE deal_round (
  day BIGINT NOT NULL PRIMARY KEY, -- since 1970
  at BIGINT NOT NULL, -- when it was begun; again if it was not done in ten minutes
  done_at BIGINT,
  changes BIGINT NOT NULL DEFAULT 0 -- the newest member_change by then
);
-- What a member would like to hear of when something new fits.
CREATE TABLE saved_search (
  member BIGINT NOT NULL REFERENCES member,
  id BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ask', 'offer')),
  field TEXT NOT NULL,
  place TEXT NOT NULL,
  distance_km BIGINT NOT NULL, -- 0: the place itself
  language TEXT NOT NULL,
  last_call BIGINT NOT NULL, -- the newest that it has been told of
  next_at BIGINT NOT NULL, -- when it is looked at again
  PRIMARY KEY (member, id)
) --sqlite: WITHOUT ROWID
;
CREATE INDEX saved_search_next ON saved_search (next_at);
