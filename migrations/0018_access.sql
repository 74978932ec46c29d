-- How Kith speaks and looks to a member, on every device they are signed in on. An empty locale: as their browser asks.
ALTER TABLE member ADD COLUMN locale TEXT NOT NULL DEFAULT '';
ALTER TABLE member ADD COLUMN text_size TEXT NOT NULL DEFAULT 'normal';
ALTER TABLE member ADD COLUMN is_plain BIGINT NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN saves_data BIGINT NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN is_still BIGINT NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN has_keys BIGINT NOT NULL DEFAULT 1;
-- What they like to be asked about, as topics with commas between them.
ALTER TABLE member ADD COLUMN open_to TEXT NOT NULL DEFAULT '';
ALTER TABLE applicant ADD COLUMN locale TEXT NOT NULL DEFAULT '';
